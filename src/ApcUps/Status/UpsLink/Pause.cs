using System;

namespace ApcUps.Status.UpsLink;

/// <summary>Nothing to ask until a moment. Alerts are heard.</summary>
internal sealed class Pause : LinkStep
{
    private readonly TimeSpan _until;

    public Pause(UpsLinkWire wire, TimeSpan until)
        : base(wire) => _until = until;

    public override TimeSpan WakeAt => _until;

    public override void Begin(TimeSpan now)
    {
    }

    public override void Receive(byte value, TimeSpan now) => Wire.Stray(value);
}
