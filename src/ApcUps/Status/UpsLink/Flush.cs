using System;

namespace ApcUps.Status.UpsLink;

/// <summary>ESC, which has no meaning, and whatever follows it thrown away: NA, the rest of a line.</summary>
internal sealed class Flush : LinkStep
{
    private TimeSpan _until;
    private TimeSpan _idleAt = TimeSpan.MaxValue;

    public Flush(UpsLinkWire wire)
        : base(wire)
    {
    }

    public override TimeSpan WakeAt => _idleAt < _until ? _idleAt : _until;

    public override void Begin(TimeSpan now)
    {
        _until = now + UpsLinkTiming.Flush;
        Wire.Send(UpsLinkCommand.Flush);
    }

    public override void Receive(byte value, TimeSpan now) => _idleAt = now + UpsLinkTiming.Idle;
}
