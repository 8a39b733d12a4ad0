using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>A program that nobody here wrote, run as a child process and ended by its own process id.</summary>
public sealed class PeerProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private bool _ended;

    private PeerProgram(ProcessStartInfo start)
    {
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What it said on its error stream so far.</summary>
    public string Errors => Kept(_errors);

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
    public static PeerProgram Start(string commandLine) => Start("/bin/sh", ["-c", "exec " + commandLine]);

    /// <summary>Starts a program, with variables added to its environment.</summary>
    public static PeerProgram Start(string path, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(path, arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(start);
    }

    /// <summary>Waits for its end; false if it did not come in time.</summary>
    public bool EndsWithin(TimeSpan limit) => _process.WaitForExit(limit);

    /// <summary>Waits for its end and gives its exit code.</summary>
    public int ExitCode(TimeSpan limit)
    {
        Assert.True(_process.WaitForExit(limit), $"{_process.StartInfo.ArgumentList.Last()} did not end within {limit}. {Errors}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>The lines <c>name: value</c> of its output so far.</summary>
    public IReadOnlyDictionary<string, string> Values()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Kept(_output).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                values[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        return values;
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

    private static void Keep(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.Append(line).Append('\n');
        }
    }

    private static string Kept(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
