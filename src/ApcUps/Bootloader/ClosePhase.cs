using System;

namespace ApcUps.Bootloader;

/// <summary>The operator has stopped the transfer. A moment to get the CAN onto the wire and to keep the unit's last words.</summary>
internal sealed class ClosePhase : DialoguePhase
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    private readonly TimeSpan _deadline;

    public ClosePhase(LoaderDialogue dialogue, TimeSpan now)
        : base(dialogue) => _deadline = now + Moment;

    public override TimeSpan WakeAt => _deadline;

    public override void Hear(LoaderSigns signs, TimeSpan now)
    {
    }

    public override void Elapse(TimeSpan now)
    {
        if (now >= _deadline)
        {
            Dialogue.Finish(TransferOutcome.Cancelled, TransferFailure.Cancelled);
        }
    }
}
