using System;
using System.Threading;
using System.Threading.Tasks;
using ApcUps.Lines.Native;

namespace ApcUps.Lines;

/// <summary>
/// Windows keeps the computer awake for a thread. This is one of its own, since that of a command may serve another one, and
/// change its state, at any time.
/// </summary>
internal sealed class ThreadAwake : IAwakeHold
{
    private readonly TaskCompletionSource<bool> _kept = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _end = new();
    private readonly Func<uint, uint> _set;
    private readonly Thread _thread;

    public ThreadAwake()
        : this(ExecutionState.Set)
    {
    }

    internal ThreadAwake(Func<uint, uint> set)
    {
        _set = set;
        _thread = new Thread(Keep) { IsBackground = true, Name = "awake" };
        _thread.Start();
        Failure = _kept.Task.Result ? null : "Windows refuses to keep this computer awake.";
    }

    /// <inheritdoc/>
    public string? Failure { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_thread.IsAlive)
        {
            _end.Set();
            _thread.Join();
        }

        _end.Dispose();
    }

    private void Keep()
    {
        var kept = _set(ExecutionState.Continuous | ExecutionState.SystemRequired) != 0;
        _kept.SetResult(kept);
        if (kept)
        {
            _end.Wait();
            _ = _set(ExecutionState.Continuous);
        }
    }
}
