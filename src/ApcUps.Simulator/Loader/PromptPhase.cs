using System;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Xmodem;
using ApcUps.Xmodem;

namespace ApcUps.Simulator.Loader;

/// <summary>
/// The loader asks for a transfer: a text, a row of nine C, the error line, and the text again (user-reported). The first C
/// follows the text at once, and the row pauses while a first block is under way (both ASSUMED). EOT and a cancel mean
/// nothing here (ASSUMED). A unit that has an application asks for a while at its start, without the text (ASSUMED), for that
/// would not be true of it.
/// </summary>
internal sealed class PromptPhase : LoaderPhase
{
    private readonly string? _text;
    private readonly TimeSpan? _window;
    private XmodemReceiver _receiver;
    private TimeSpan _promptAt;
    private TimeSpan _endsAt = TimeSpan.MaxValue;
    private int _prompts;

    /// <param name="board">The unit.</param>
    /// <param name="text">What is printed first; null for a unit that never shows text, only an endless row of C.</param>
    /// <param name="window">After how long the application starts if nothing comes; null if the unit has none.</param>
    public PromptPhase(LoaderBoard board, string? text, TimeSpan? window = null)
        : base(board)
    {
        _text = text;
        _window = window;
        _receiver = NewReceiver();
    }

    public override SimulatorState State => _text is null ? SimulatorState.WaitingForTransfer : SimulatorState.NoApplication;

    public override LoaderPhase Enter(TimeSpan now)
    {
        Board.Print(_text ?? "");
        _promptAt = now;
        _endsAt = _window is { } window ? now + window : TimeSpan.MaxValue;
        SetWake();
        return this;
    }

    public override LoaderPhase Hear(TimeSpan now, byte value) => Act(_receiver.Feed(now, value));

    public override LoaderPhase Tick(TimeSpan now)
    {
        if (!_receiver.IsIdle)
        {
            return Act(_receiver.Tick(now));
        }

        if (now >= _endsAt)
        {
            return ApplicationPhase.Start(Board);
        }

        Prompt(now);
        SetWake();
        return this;
    }

    private void Prompt(TimeSpan now)
    {
        if (_text is not null && _prompts == LoaderTexts.PromptsPerRow)
        {
            Board.Print(LoaderTexts.RetriesExceeded);
            _prompts = 0;
            _promptAt = now;
            return;
        }

        Board.Print([XmodemByte.CrcRequest]);
        _prompts++;
        _promptAt = now + Board.Timings.PromptInterval;
    }

    private LoaderPhase Act(XmodemReceived what)
    {
        Board.Send(_receiver.TakeOutput());
        switch (what)
        {
            case XmodemReceived.Block:
                return new TransferPhase(Board, _receiver);
            case XmodemReceived.OutOfSequence:
                return new RecoverPhase(Board, Board.Timings.RecoverTime);
            case XmodemReceived.GaveUp when _window is null:
                return new PromptPhase(Board, LoaderTexts.RetriesExceeded);
            case XmodemReceived.GaveUp or XmodemReceived.Cancelled:
                _receiver = NewReceiver();
                break;
        }

        SetWake();
        return this;
    }

    private void SetWake() => WakeAt = !_receiver.IsIdle ? _receiver.WakeAt : _promptAt < _endsAt ? _promptAt : _endsAt;

    private XmodemReceiver NewReceiver() => new(XmodemCheck.Crc16, Board.Options.Patience);
}
