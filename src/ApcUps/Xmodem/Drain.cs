using System;

namespace ApcUps.Xmodem;

/// <summary>Listening until the line is quiet, so that a late ACK is told from a refusal before anything is sent again.</summary>
internal sealed class Drain
{
    private readonly XmodemTiming _timing;
    private TimeSpan _startedAt;
    private TimeSpan _heardAt;
    private TimeSpan _quiet;

    public Drain(XmodemTiming timing) => _timing = timing;

    /// <summary>An ACK came before or during the drain: the block is complete.</summary>
    public bool Acknowledged { get; private set; }

    /// <summary>When the drain ends if no more byte comes.</summary>
    public TimeSpan EndsAt
    {
        get
        {
            var limit = _startedAt + Longer(_timing.DrainLimit, _quiet);
            return _heardAt + _quiet < limit ? _heardAt + _quiet : limit;
        }
    }

    public void Begin(TimeSpan now, TimeSpan quiet, bool acknowledged)
    {
        _startedAt = now;
        _heardAt = now;
        _quiet = quiet;
        Acknowledged = acknowledged;
    }

    public void Receive(byte value, TimeSpan now)
    {
        _heardAt = now;
        Acknowledged |= value == XmodemByte.Ack;
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
