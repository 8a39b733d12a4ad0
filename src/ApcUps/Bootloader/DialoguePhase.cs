using System;

namespace ApcUps.Bootloader;

/// <summary>One stretch of the dialogue with a loader. The dialogue hands it every byte and what was recognised in it.</summary>
internal abstract class DialoguePhase
{
    protected DialoguePhase(LoaderDialogue dialogue) => Dialogue = dialogue;

    protected LoaderDialogue Dialogue { get; }

    /// <summary>When the phase wants to be woken.</summary>
    public abstract TimeSpan WakeAt { get; }

    /// <summary>The operator wants to stop; the base ends the dialogue without sending anything.</summary>
    public virtual void Cancel(TimeSpan now) => Dialogue.Finish(TransferOutcome.Cancelled, TransferFailure.Cancelled);

    public virtual void Receive(byte value, TimeSpan now)
    {
    }

    /// <summary>Something was recognised, in bytes or in a silence.</summary>
    public abstract void Hear(LoaderSigns signs, TimeSpan now);

    public abstract void Elapse(TimeSpan now);
}
