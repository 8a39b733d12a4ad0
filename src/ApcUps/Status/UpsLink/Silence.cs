using System;

namespace ApcUps.Status.UpsLink;

/// <summary>Waiting until the line is idle, so that what lags behind is not taken for the next reply.</summary>
internal sealed class Silence : LinkStep
{
    private TimeSpan _limit;

    public Silence(UpsLinkWire wire)
        : base(wire)
    {
    }

    public override TimeSpan WakeAt => Wire.HeardAt + UpsLinkTiming.Idle is var idle && idle < _limit ? idle : _limit;

    public override void Begin(TimeSpan now) => _limit = now + UpsLinkTiming.IdleLimit;

    public override void Receive(byte value, TimeSpan now) => Wire.Stray(value);

    public override void Elapse(TimeSpan now)
    {
        base.Elapse(now);
        Wire.IsDisturbed &= !IsDone;
    }
}
