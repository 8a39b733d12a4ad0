using System;

namespace ApcUps.Status.UpsLink;

/// <summary>One step of a talk with a unit: from its beginning it is handed every byte and the time until it is done.</summary>
internal abstract class LinkStep
{
    protected LinkStep(UpsLinkWire wire) => Wire = wire;

    /// <summary>True once the next step may begin.</summary>
    public bool IsDone { get; protected set; }

    /// <summary>When the step is done even if no byte comes.</summary>
    public abstract TimeSpan WakeAt { get; }

    protected UpsLinkWire Wire { get; }

    public abstract void Begin(TimeSpan now);

    public abstract void Receive(byte value, TimeSpan now);

    public virtual void Elapse(TimeSpan now) => IsDone |= now >= WakeAt;
}
