using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>A program that nobody here wrote, run as a child process and ended by its own process id.</summary>
public sealed class PeerProgram : IDisposable
{
    private readonly Process _process;
    private bool _ended;

    private PeerProgram(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Skips the test where a program is missing, unless the machine is one that must have it.</summary>
    public static void Require(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var missing = programs.Where(p => !folders.Any(f => File.Exists(Path.Combine(f, p)))).ToArray();
        if (missing.Length > 0 && Environment.GetEnvironmentVariable("APCUPS_REQUIRE_INTEROP") == "1")
        {
            Assert.Fail($"Missing, but required here: {string.Join(", ", missing)}");
        }

        Assert.SkipWhen(missing.Length > 0, $"Missing: {string.Join(", ", missing)} (Debian packages lrzsz, socat)");
    }

    /// <summary>Starts a command line of a POSIX shell.</summary>
    public static PeerProgram Start(string commandLine)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec " + commandLine);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new(process);
    }

    /// <summary>Waits for its end and gives its exit code.</summary>
    public int ExitCode(TimeSpan limit)
    {
        Assert.True(_process.WaitForExit(limit), $"{_process.StartInfo.ArgumentList.Last()} did not end within {limit}.");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_ended)
        {
            _ended = true;
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }

            _process.Dispose();
        }
    }
}
