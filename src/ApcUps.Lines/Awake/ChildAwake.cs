using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace ApcUps.Lines;

/// <summary>Keeps the computer awake by a child process that does so as long as it runs.</summary>
internal sealed class ChildAwake : IAwakeHold
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly AwakeCommand _command;
    private readonly Process _process = new();

    // True at the word of success, false at the end of the output.
    private readonly TaskCompletionSource<bool> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string?> _complaint = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _runs;
    private string? _failure;

    public ChildAwake(AwakeCommand command, TimeSpan limit)
    {
        _command = command;
        _runs = Start();
        if (!_runs || !command.SaysReady)
        {
            return;
        }

        if (!_ready.Task.Wait(limit))
        {
            _failure = Sentence($"it has not answered within {limit.TotalSeconds:0.#} s");
        }
        else if (!_ready.Task.Result)
        {
            _failure = Sentence(Ended());
        }

        if (_failure is not null)
        {
            Dispose();
        }
    }

    /// <summary>The number of the child, for tests.</summary>
    internal int ChildId { get; private set; }

    /// <inheritdoc/>
    public string? Failure
    {
        get
        {
            lock (_gate)
            {
                if (_failure is null && _runs && _process.HasExited)
                {
                    _failure = Sentence(Ended());
                }

                return _failure;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_runs)
            {
                // What it says from now on is no failure.
                _ = Failure;
                _runs = false;
                End();
            }

            _process.Dispose();
        }
    }

    private bool Start()
    {
        _process.StartInfo = new(_command.Program, _command.Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process.OutputDataReceived += (_, e) => Heard(e.Data);
        _process.ErrorDataReceived += (_, e) => Complained(e.Data);
        try
        {
            _process.Start();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            _failure = Sentence($"it cannot be started ({e.Message.TrimEnd('.')})");
            return false;
        }

        ChildId = _process.Id;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return true;
    }

    private void Heard(string? line)
    {
        if (line is null || line.Trim() == AwakeCommand.Ready)
        {
            _ready.TrySetResult(line is not null);
        }
    }

    private void Complained(string? line)
    {
        if (line is null || line.Trim().Length > 0)
        {
            _complaint.TrySetResult(line?.Trim());
        }
    }

    private string Sentence(string reason) => $"{_command.Program} does not keep this computer awake: {reason.TrimEnd('.')}.";

    // Its own words say most; they may come a moment after its end.
    private string Ended() =>
        _complaint.Task.Wait(TimeToEnd) && _complaint.Task.Result is { } words ? words
        : _process.WaitForExit((int)TimeToEnd.TotalMilliseconds) ? $"it has ended with code {_process.ExitCode}"
        : "it has closed its output";

    private void End()
    {
        try
        {
            // What reads its input ends by itself, and with it what that runs for.
            _process.StandardInput.Dispose();
            if (!_command.SaysReady || !_process.WaitForExit((int)TimeToEnd.TotalMilliseconds))
            {
                _process.Kill();
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or IOException)
        {
            // It has ended in between.
        }
    }
}
