using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using Microsoft.PowerShell;

namespace ApcUps.Shell.Commands;

/// <summary>
/// The bare engine has no Microsoft.PowerShell.Utility and no Microsoft.PowerShell.Management. The commands of this folder,
/// and of those in it, stand in for the few that a person at the prompt and the examples need. Each has fewer parameters
/// than the real one, and none that behaves otherwise: what is not there is refused by name.
/// </summary>
internal static class StandIns
{
    public static InitialSessionState InitialState()
    {
        // The other defaults look for the assemblies of pwsh and throw.
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;

        // The engine's own `help` pipes to a pager by commands that are not there.
        state.Commands.Remove("help", typeof(SessionStateFunctionEntry));
        state.Commands.Add(new SessionStateFunctionEntry("help", "Get-Help @args"));

        foreach (var type in typeof(StandIns).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
        }

        return state;
    }
}
