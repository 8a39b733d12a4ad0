using System;
using System.IO;
using System.Management.Automation;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told about a simulator that cannot be started or found.</summary>
internal static class SimulatorProblems
{
    public static bool Knows(Exception e) =>
        e is FormatException or ArgumentException or InvalidOperationException or PlatformNotSupportedException or IOException;

    public static Problem NotStarted(string name, Exception cause)
    {
        var (id, category, action) = cause switch
        {
            FormatException => ("SimulatorFaultUnknown", ErrorCategory.InvalidArgument, "See Get-Help Start-UpsSimulator -Parameter Fault."),
            ArgumentException => ("SimulatorArgument", ErrorCategory.InvalidArgument, "See Get-Help Start-UpsSimulator -Full."),
            PlatformNotSupportedException => ("SimulatorTransportMissing", ErrorCategory.NotImplemented, "Use -Transport InProcess or Tcp."),
            InvalidOperationException => ("SimulatorExists", ErrorCategory.ResourceExists, "Choose another -Name, or run Stop-UpsSimulator first."),
            _ => ("SimulatorNotStarted", ErrorCategory.ResourceUnavailable, "Use another -Transport, and check that the temporary folder can be written."),
        };
        return new(id, category, name, cause.Message, action, cause);
    }

    public static Problem NotRunning(string name) => new("SimulatorNotFound", ErrorCategory.ObjectNotFound, name,
        $"No simulated unit named '{name}' runs in this process.", "Run Get-UpsSimulator to see those that do.");

    public static Problem NoSuchFirmware(string path, string problem) => new("SimulatorFirmwareArgument", ErrorCategory.InvalidArgument, path,
        problem, "See Get-Help New-UpsSimulatorFirmware -Parameter Layout.");
}
