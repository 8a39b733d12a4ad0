using System;

namespace ApcUps.Status.Microlink;

/// <summary>One stretch of the talk with a unit.</summary>
internal abstract class MicrolinkPhase
{
    protected MicrolinkPhase(MicrolinkTalk talk) => Talk = talk;

    public abstract TimeSpan WakeAt { get; }

    protected MicrolinkTalk Talk { get; }

    public abstract void Hear(TimeSpan now, byte[] buffer, int count);

    public abstract void Elapse(TimeSpan now);
}
