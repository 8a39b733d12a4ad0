using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security.Cryptography;
using ApcUps.Simulator;

namespace ApcUps.Bench;

/// <summary>Get-UpsFirmware over a folder of images in the real engine, beside a plain SHA-256 of the same files.</summary>
internal sealed class FolderRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;
    private readonly Runspace _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
    private readonly int _count;

    public FolderRun(int count)
    {
        _count = count;
        for (var i = 0; i < count; i++)
        {
            File.WriteAllBytes(Path.Combine(_folder, $"image{i:000}.enc"), SyntheticFirmware.Create(17, "07.1", 13_000, i));
        }

        _runspace.Open();
        Run($"Import-Module '{ModuleManifest()}'", _ => { });
        Run($"Get-UpsFirmware '{Path.Combine(_folder, "image000.enc")}'", _ => { });
    }

    /// <summary>Milliseconds to the first object and to the last, in a session that has read one image before.</summary>
    public (double First, double Last) Objects()
    {
        var clock = Stopwatch.StartNew();
        var first = TimeSpan.Zero;
        var count = 0;
        Run($"Get-UpsFirmware '{_folder}'", _ => first = count++ == 0 ? clock.Elapsed : first);
        var last = clock.Elapsed;
        return count == _count ? (first.TotalMilliseconds, last.TotalMilliseconds) : throw new InvalidDataException($"{count} objects for {_count} files; nothing was measured.");
    }

    /// <summary>Milliseconds that reading and hashing the same files takes.</summary>
    public double Hashes()
    {
        var clock = Stopwatch.StartNew();
        foreach (var file in Directory.GetFiles(_folder).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            SHA256.HashData(stream);
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    public void Dispose()
    {
        _runspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The build lays it out below the clone that this program was built in.
    private static string ModuleManifest()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ApcUps.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("This program runs from inside a clone.");
        }

        return Path.Combine(folder.FullName, "artifacts", "module", "ApcUps", "ApcUps.psd1");
    }

    private void Run(string script, Action<PSObject> taken)
    {
        using var shell = PowerShell.Create(_runspace);
        var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, e) => taken(output[e.Index]);
        shell.AddScript(script).Invoke(null, output, new PSInvocationSettings { ErrorActionPreference = ActionPreference.Stop });
    }
}
