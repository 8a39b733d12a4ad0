using System;
using ApcUps.Simulator.Faults;
using ApcUps.Simulator.Xmodem;

namespace ApcUps.Simulator.Loader;

/// <summary>
/// A transfer under way, from its first stored block to its end, with the faults that can befall it. With that first block the
/// application is gone (ASSUMED), so that a transfer that breaks off leaves none.
/// </summary>
internal sealed class TransferPhase : LoaderPhase
{
    private readonly XmodemReceiver _receiver;
    private readonly SectionProgress _sections = new();
    private bool _answering;
    private bool _refusedEot;

    /// <param name="board">The unit.</param>
    /// <param name="receiver">The receiver, which has just stored the first block.</param>
    public TransferPhase(LoaderBoard board, XmodemReceiver receiver)
        : base(board) => _receiver = receiver;

    public override SimulatorState State => SimulatorState.Receiving;

    public override LoaderPhase Enter(TimeSpan now)
    {
        Board.Attempts++;
        Board.Received.Begin();
        if (!Board.InstallsFromDisplay)
        {
            Board.Erase();
        }

        return Store(now);
    }

    public override LoaderPhase Hear(TimeSpan now, byte value) => _answering ? this : Act(now, _receiver.Feed(now, value));

    public override LoaderPhase Tick(TimeSpan now)
    {
        if (!_answering)
        {
            return Act(now, _receiver.Tick(now));
        }

        _answering = false;
        _receiver.Acknowledge(now);
        return Stay();
    }

    public override void Abandon() => Board.Close($"The power went off after block {Board.Received.Blocks}.");

    private LoaderPhase Act(TimeSpan now, XmodemReceived what) => what switch
    {
        XmodemReceived.Block => Store(now),
        XmodemReceived.End => Finish(now),
        XmodemReceived.Cancelled => Fail("The sender cancelled", new RecoverPhase(Board, Board.Timings.RecoverTime)),
        XmodemReceived.OutOfSequence => Fail("A block out of sequence came", new RecoverPhase(Board, Board.Timings.RecoverTime)),
        XmodemReceived.GaveUp => Fail("The sender fell silent", IdleLoader.Of(Board, LoaderTexts.RetriesExceeded)),
        _ => Stay(),
    };

    private LoaderPhase Store(TimeSpan now)
    {
        var before = Board.Received.Blocks;
        var begun = _sections.Begun;
        Board.Received.Add(_receiver.Block);
        _sections.Add(_receiver.Block);
        TakeLoader();
        var blocks = Board.Received.Blocks;
        if (Board.Faults.TakeAtBlock(SimulatorFaultKind.RestartAtBlock, before, blocks))
        {
            return Fail("The unit restarted", new RestartPhase(Board));
        }

        if (Board.Faults.TakeAtBlock(SimulatorFaultKind.CancelAtBlock, before, blocks))
        {
            _receiver.Abort();
            return Fail("The unit cancelled", new RecoverPhase(Board, Board.Timings.RecoverTime));
        }

        _answering = true;
        WakeAt = now + PauseBeforeAck(before, begun);
        return this;
    }

    private void TakeLoader()
    {
        if (_sections.EndedLoaderAt is { } offset && !Board.InstallsFromDisplay)
        {
            Board.LoaderVersion = LoaderSection.VersionIn(Board.Received.ToArray(), (int)offset, Board.HardwareId) ?? Board.LoaderVersion;
        }
    }

    private TimeSpan PauseBeforeAck(int before, int begun)
    {
        var pause = _sections.EndsSection ? Board.Timings.SectionPause : TimeSpan.Zero;
        var erases = (begun < 3 && _sections.Begun >= 3) || (before == 0 && _sections.IsShort);
        return erases && Board.Faults.Take(SimulatorFaultKind.ErasePause) is { } fault ? pause + TimeSpan.FromSeconds(fault.Value) : pause;
    }

    private LoaderPhase Finish(TimeSpan now)
    {
        if (Board.Faults.Take(SimulatorFaultKind.LostFinalAck) is not null)
        {
            return Fail("Every answer to EOT was lost", new RecoverPhase(Board, Board.Timings.LostAckTime));
        }

        if (!_refusedEot && Board.Faults.Has(SimulatorFaultKind.NakFirstEot))
        {
            _refusedEot = true;
            _receiver.Refuse(now);
            return Stay();
        }

        var image = ImageVerdict.Of(Board.Received.ToArray(), Board.HardwareId);
        var installation = image.Version is null ? null : Installation.Of(image, Board);
        Board.Close(installation?.Text ?? image.Text);
        _receiver.Finish();
        Board.Send(_receiver.TakeOutput());
        return installation switch
        {
            null => new RecoverPhase(Board, Board.Timings.RecoverTime),
            { Version: null } => new SilentPhase(Board, SimulatorState.Dead),
            _ => new ProgramPhase(Board, installation.Version, installation.HardwareId),
        };
    }

    private LoaderPhase Fail(string what, LoaderPhase next)
    {
        Board.Send(_receiver.TakeOutput());
        Board.Close($"{what} after block {Board.Received.Blocks}.");
        return next;
    }

    private TransferPhase Stay()
    {
        Board.Send(_receiver.TakeOutput());
        WakeAt = _receiver.WakeAt;
        return this;
    }
}
