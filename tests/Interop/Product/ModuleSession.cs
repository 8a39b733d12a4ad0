using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ApcUps.Tests.Interop.Product;

/// <summary>A PowerShell session of the real engine with the built module imported by its manifest.</summary>
public sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleSession()
    {
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run($"Import-Module '{Manifest}' -ErrorAction Stop");
    }

    /// <summary>The root of the clone that these tests were built from.</summary>
    public static string Root { get; } = FindRoot();

    public static string Manifest => Path.Combine(Root, "artifacts", "module", "ApcUps", "ApcUps.psd1");

    public IReadOnlyList<ErrorRecord> Errors { get; private set; } = Array.Empty<ErrorRecord>();

    public IReadOnlyList<PSObject> Run(string script)
    {
        using var shell = Begin(script);
        var output = shell.Invoke();
        Errors = shell.Streams.Error.ToArray();
        return output;
    }

    /// <summary>A pipeline of this session that the test starts and stops itself.</summary>
    public PowerShell Begin(string script)
    {
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        shell.AddScript(script);
        return shell;
    }

    public void Dispose() => _runspace.Dispose();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ApcUps.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests run from inside a clone.");
        }

        return folder.FullName;
    }
}
