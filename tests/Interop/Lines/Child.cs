using System;
using System.Diagnostics;

namespace ApcUps.Tests.Interop.Lines;

/// <summary>A process of the test's own, killed by its id at the end.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    public Child(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
    }

    public int Id => _process.Id;

    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit(5000);
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}
