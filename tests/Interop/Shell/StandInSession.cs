using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ApcUps.Tests.Interop.Shell;

/// <summary>A session of the bare engine with the Shell's own commands, and a folder that is gone afterwards: $folder.</summary>
public sealed class StandInSession : IDisposable
{
    private readonly Runspace _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apcups-standins-");

    public StandInSession()
    {
        _runspace.Open();
        _runspace.SessionStateProxy.SetVariable("folder", _folder.FullName);
        Lines($"Import-Module '{Assembly}' -ErrorAction Stop");
    }

    /// <summary>The Shell's program as a module: it brings the commands and nothing else.</summary>
    public static string Assembly => Path.Combine(Path.GetDirectoryName(ShellProcess.Program)!, "ApcUps.Shell.dll");

    /// <summary>The path of a file of the folder, which need not be there.</summary>
    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>What a script gives, each object as text; an error or a warning fails.</summary>
    public string[] Lines(string script)
    {
        using var shell = Begin(script);
        var output = shell.Invoke();
        var problems = shell.Streams.Error.Select(e => $"{e}").Concat(shell.Streams.Warning.Select(w => $"{w}")).ToArray();
        return problems.Length == 0 ? output.Select(o => $"{o}").ToArray() : throw new InvalidOperationException(string.Join('\n', problems));
    }

    /// <summary>The id and the text of the one error that a script ends with.</summary>
    public string Fault(string script)
    {
        using var shell = Begin("$ErrorActionPreference = 'Stop'; " + script);
        try
        {
            shell.Invoke();
            return "no error";
        }
        catch (RuntimeException e)
        {
            return $"{e.ErrorRecord.FullyQualifiedErrorId.Split(',')[0]}: {e.ErrorRecord}";
        }
    }

    /// <summary>The warnings of a script.</summary>
    public string[] Warnings(string script)
    {
        using var shell = Begin(script);
        shell.Invoke();
        return shell.Streams.Warning.Select(w => w.Message).ToArray();
    }

    public void Dispose()
    {
        _runspace.Dispose();
        _folder.Delete(recursive: true);
    }

    private PowerShell Begin(string script)
    {
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell.AddScript(script);
    }
}
