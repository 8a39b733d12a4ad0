using System;
using System.Management.Automation;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told about a simulator that cannot be started or found.</summary>
internal static class SimulatorProblems
{
    public static Problem BadFault(string name, Exception cause) => new("SimulatorFaultUnknown", ErrorCategory.InvalidArgument, name,
        cause.Message, "See Get-Help Start-UpsSimulator -Parameter Fault.", cause);

    public static Problem NameTaken(string name, Exception cause) => new("SimulatorExists", ErrorCategory.ResourceExists, name,
        cause.Message, "Choose another -Name, or run Stop-UpsSimulator first.", cause);

    public static Problem NoPty(string name, Exception cause) => new("SimulatorTransportMissing", ErrorCategory.NotImplemented, name,
        cause.Message, "Use -Transport InProcess or Tcp.", cause);

    public static Problem NotRunning(string name) => new("SimulatorNotFound", ErrorCategory.ObjectNotFound, name,
        $"No simulated unit named '{name}' runs in this process.", "Run Get-UpsSimulator to see those that do.");
}
