using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ApcUps.Tests.Interop.Product;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

/// <summary>The built shell as a process of its own, with all three of its streams in the test's hands.</summary>
public sealed class ShellProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _error;
    private readonly Task _reading;

    private ShellProcess(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
        _reading = Task.Run(ReadOutput);
    }

    /// <summary>The executable of the configuration that these tests were built in.</summary>
    public static string Program
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
            var name = OperatingSystem.IsWindows() ? "ApcUps.Shell.exe" : "ApcUps.Shell";
            return Path.Combine(ModuleSession.Root, "artifacts", "bin", "ApcUps.Shell", configuration, name);
        }
    }

    /// <summary>The module that stands in for the product's, so that these tests try the shell alone.</summary>
    public static string Probe => Path.Combine(ModuleSession.Root, "tests", "Interop", "Shell", "fixtures", "Probe", "Probe.psd1");

    /// <summary>What the shell has said on stdout so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts the shell with the probe module.</summary>
    public static ShellProcess Start(params string[] arguments) => new(Program, ["-ModulePath", Probe, .. arguments]);

    /// <summary>Runs the shell with the probe module to its end, with the given text as its whole input.</summary>
    public static ShellResult Run(string input, params string[] arguments)
    {
        using var shell = Start(arguments);
        return shell.Finish(input);
    }

    /// <summary>Runs a program to its end without input.</summary>
    public static ShellResult RunProgram(string program, params string[] arguments)
    {
        using var shell = new ShellProcess(program, arguments);
        return shell.Finish(string.Empty);
    }

    /// <summary>Starts a program, with the product's own module if it is the shell.</summary>
    public static ShellProcess StartProgram(string program, params string[] arguments) => new(program, arguments);

    public void Send(string input)
    {
        _process.StandardInput.Write(input);
        _process.StandardInput.Flush();
    }

    /// <summary>Sends the rest of the input and its end, and waits for the shell to leave.</summary>
    public ShellResult Finish(string input)
    {
        Send(input);
        _process.StandardInput.Close();
        return WaitForExit();
    }

    public void WaitForOutput(string text) =>
        Assert.True(SpinWait.SpinUntil(() => Output.Contains(text, StringComparison.Ordinal), Limit), $"no '{text}' in: {Output}");

    /// <summary>What Ctrl-C at a terminal does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public ShellResult WaitForExit()
    {
        Assert.True(_process.WaitForExit(Limit), "the shell did not end");
        _reading.Wait();
        return new ShellResult(_process.ExitCode, Output, _error.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void ReadOutput()
    {
        var buffer = new char[4096];
        int count;
        while ((count = _process.StandardOutput.Read(buffer)) > 0)
        {
            lock (_output)
                _output.Append(buffer, 0, count);
        }
    }
}

/// <summary>How a run of the shell ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All of stdout.</param>
/// <param name="Error">All of stderr.</param>
public sealed record ShellResult(int ExitCode, string Output, string Error);
