using System;
using System.Threading;
using ApcUps.Lines;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Faults;
using ApcUps.Simulator.Loader;

namespace ApcUps.Simulator;

/// <summary>
/// A Smart-UPS (ID 17) in its serial loader, as a machine without input or output: drive it with any clock. What it prints
/// is user-reported; every time and everything it does about a bad image is ASSUMED, see <see cref="LoaderTimings"/> and
/// the phases in <c>Loader/</c>. Its life begins at the first <see cref="Feed"/>.
/// </summary>
public sealed class SimulatedLoader : ILineMachine, IDisposable
{
    private readonly LoaderBoard _board;
    private readonly ByteNoise _noiseIn;
    private readonly ByteNoise _noiseOut;
    private LoaderPhase? _phase;
    private volatile LoaderStatus _status;
    private int _cyclesOrdered;
    private int _cyclesDone;

    /// <summary>Creates a unit.</summary>
    /// <param name="options">What it is; name, speed and folder mean nothing to its loader.</param>
    /// <param name="receivedPath">The file for the bytes of the last attempt; null keeps them in memory only.</param>
    public SimulatedLoader(SimulatorOptions options, string? receivedPath = null)
    {
        if (options.State > SimulatorState.Dead)
        {
            throw new ArgumentException($"A simulated unit cannot start in the state {options.State}.", nameof(options));
        }

        if (options.Timings.PromptInterval <= TimeSpan.Zero)
        {
            throw new ArgumentException("The prompt interval must be longer than nothing.", nameof(options));
        }

        _board = new LoaderBoard(options, receivedPath);
        _noiseIn = new ByteNoise(_board.Faults.Rate(SimulatorFaultKind.ByteErrorsIn), options.Seed);
        _noiseOut = new ByteNoise(_board.Faults.Rate(SimulatorFaultKind.ByteErrorsOut), options.Seed + 1L);
        _status = _board.Describe(options.State);
    }

    /// <summary>
    /// The unit's condition after the last <see cref="Feed"/>, or Restarting if its power was cycled since; safe to read from
    /// any thread.
    /// </summary>
    public LoaderStatus Status
    {
        get
        {
            var cycles = CyclesPending;
            var status = _status;
            return cycles && status.State != SimulatorState.Dead ? status with { State = SimulatorState.Restarting } : status;
        }
    }

    /// <summary>What befalls the unit while its application runs; set from any thread.</summary>
    public SimulatorCondition Condition
    {
        get => _board.Condition;
        set => _board.Condition = value;
    }

    /// <summary>True once the power is off.</summary>
    public bool IsOver { get; private set; }

    /// <inheritdoc/>
    public TimeSpan WakeAt => CyclesPending ? TimeSpan.Zero : _phase?.WakeAt ?? TimeSpan.Zero;

    private bool CyclesPending => Volatile.Read(ref _cyclesOrdered) != Volatile.Read(ref _cyclesDone);

    /// <summary>
    /// Function and data of each Modbus write that was sent to the running application, which refuses them all: a client that
    /// only reads leaves none. Safe to call from any thread.
    /// </summary>
    public byte[][] ModbusWrites() => _board.ModbusWrites.ToArray();

    /// <summary>The bytes of the last attempt, as received.</summary>
    public byte[] ReceivedBytes() => _board.Received.ToArray();

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        if (IsOver)
        {
            return;
        }

        var cycles = Volatile.Read(ref _cyclesOrdered);
        BeginOrCycle(now, cycles != _cyclesDone);
        PassTime(now);
        for (var i = 0; i < count; i++)
        {
            Advance(now, _phase!.Hear(now, _noiseIn.Pass(buffer[i])));
            PassTime(now);
        }

        _status = _board.Describe(_phase!.State);
        Volatile.Write(ref _cyclesDone, cycles);
    }

    /// <summary>
    /// Switches the unit off and on again at the next <see cref="Feed"/>, whatever it is doing; a dead one stays dead. Callable
    /// from any thread. A transfer under way is lost, its bytes are kept.
    /// </summary>
    public void PowerCycle() => Interlocked.Increment(ref _cyclesOrdered);

    /// <inheritdoc/>
    public byte[]? TakeOutput()
    {
        var output = _board.TakeOutput();
        for (var i = 0; i < output?.Length; i++)
        {
            output[i] = _noiseOut.Pass(output[i]);
        }

        return output;
    }

    /// <summary>Switches the power off. A transfer under way is lost, its bytes are kept.</summary>
    public void Cancel(TimeSpan now)
    {
        if (!IsOver)
        {
            _phase?.Abandon();
            _status = _board.Describe(_phase?.State ?? _board.Options.State);
            IsOver = true;
        }
    }

    /// <summary>Frees the memory of the received bytes.</summary>
    public void Dispose() => _board.Dispose();

    private LoaderPhase FirstPhase() => _board.Options.State switch
    {
        // A network card does not pass the loader's line on.
        not SimulatorState.ApplicationRunning when _board.IsBehindCard =>
            new SilentPhase(_board, _board.Options.State),
        SimulatorState.WaitingForTransfer => new PromptPhase(_board, null),
        SimulatorState.Restarting => new RestartPhase(_board),
        SimulatorState.ApplicationRunning => ApplicationPhase.Of(_board),
        SimulatorState.Dead => new SilentPhase(_board, _board.Options.State),
        _ => new PromptPhase(_board, LoaderTexts.NoApplication),
    };

    private void BeginOrCycle(TimeSpan now, bool cycles)
    {
        if (cycles && (_phase?.State ?? _board.Options.State) != SimulatorState.Dead)
        {
            _phase?.Abandon();
            Advance(now, new RestartPhase(_board));
        }
        else if (_phase is null)
        {
            Advance(now, FirstPhase());
        }
    }

    private void PassTime(TimeSpan now)
    {
        while (_phase!.WakeAt <= now)
        {
            Advance(now, _phase.Tick(now));
        }
    }

    private void Advance(TimeSpan now, LoaderPhase next)
    {
        while (!ReferenceEquals(next, _phase))
        {
            _phase = next;
            next = next.Enter(now);
        }
    }
}
