using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// One word of ours, one row back. A row that does not come, comes short or comes garbled is asked for again once the line is
/// quiet, three times at most. A late row is not taken for the next answer: that has another number.
/// </summary>
internal sealed class RowExchange
{
    private readonly RowCollector _rows;
    private readonly Action<byte[]> _send;
    private readonly TroubleCount _troubles;

    private State _state;
    private byte[] _waiting = [];
    private TimeSpan _sentAt;
    private TimeSpan _heardAt = TimeSpan.MinValue;
    private TimeSpan _quiet = MicrolinkTiming.Quiet;
    private int _repeatsInRow;
    private int _wanted;
    private int _unwanted;

    public RowExchange(MicrolinkHeader header, Action<byte[]> send, TroubleCount troubles)
    {
        _rows = new(header);
        _send = send;
        _troubles = troubles;
    }

    private enum State
    {
        Idle,
        Settling,
        Waiting,
    }

    /// <summary>True if the last row answered a request to repeat, so that it may be the same one again, or row 0 of a new session.</summary>
    public bool WasRepeated => _repeatsInRow > 0;

    public TimeSpan WakeAt => _state switch
    {
        State.Settling => MicrolinkTiming.Earlier(_heardAt + _quiet, _sentAt + MicrolinkTiming.Gap),
        State.Waiting => MicrolinkTiming.Earlier(_sentAt + MicrolinkTiming.Row, BrokenAt),
        _ => TimeSpan.MaxValue,
    };

    private TimeSpan BrokenAt =>
        _rows.IsFlooded ? TimeSpan.MinValue
        : _rows.Count == 0 ? TimeSpan.MaxValue
        : _heardAt + (_rows.Count < _rows.FrameLength ? MicrolinkTiming.Pause : MicrolinkTiming.Quiet);

    /// <summary>The row just taken was row 0, on an exchange that did not see it; more bytes may have come behind it.</summary>
    public void BeginBehind(TimeSpan now, bool hasSurplus)
    {
        _sentAt = now;
        _heardAt = now;
        _state = hasSurplus ? State.Settling : State.Idle;
    }

    /// <summary>Asks for the row behind the one of this number.</summary>
    public void AskNext(TimeSpan now, int last)
    {
        _wanted = -1;
        _unwanted = last;
        Ask(now, [MicrolinkByte.Next]);
    }

    /// <summary>
    /// Writes once the line is surely quiet, since a write under an answer can be lost; the answer to it is the row of this
    /// number.
    /// </summary>
    public void Write(TimeSpan now, byte[] frame, int row)
    {
        _wanted = row;
        _unwanted = -1;
        _state = State.Settling;
        _quiet = MicrolinkTiming.WriteQuiet;
        Ask(now, frame);
    }

    /// <summary>Takes what came; gives the row that answers, or null.</summary>
    public MicrolinkRow? Hear(TimeSpan now, byte[] buffer, int count)
    {
        _heardAt = now;
        if (_state != State.Waiting)
        {
            return null;
        }

        _rows.Add(buffer, count);
        while (_rows.Take() is { } row)
        {
            if (WasRepeated || (row.Number != _unwanted && (_wanted < 0 || row.Number == _wanted)))
            {
                _troubles.Strays += _rows.Count > 0 || _rows.Passed > 0 ? 1 : 0;
                _state = _rows.Count > 0 ? State.Settling : State.Idle;
                return row;
            }

            _troubles.Strays++;
        }

        return null;
    }

    /// <summary>Lets time pass; false once the row was asked for in vain.</summary>
    public bool Elapse(TimeSpan now)
    {
        if (_state == State.Waiting && now >= WakeAt)
        {
            if (_repeatsInRow == MicrolinkTiming.Repeats)
            {
                return false;
            }

            _repeatsInRow++;
            _troubles.Repeats++;
            _waiting = [MicrolinkByte.Repeat];
            _state = State.Settling;
        }

        if (_state == State.Settling && _waiting.Length > 0 && now >= WakeAt)
        {
            Send(now);
        }

        return true;
    }

    private void Ask(TimeSpan now, byte[] bytes)
    {
        _waiting = bytes;
        _repeatsInRow = 0;
        if (_state == State.Idle)
        {
            Send(now);
        }
    }

    private void Send(TimeSpan now)
    {
        _rows.Clear();
        _send(_waiting);
        _waiting = [];
        _sentAt = now;
        _quiet = MicrolinkTiming.Quiet;
        _state = State.Waiting;
    }
}
