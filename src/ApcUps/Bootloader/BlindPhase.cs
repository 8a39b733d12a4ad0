using System;
using ApcUps.Xmodem;

namespace ApcUps.Bootloader;

/// <summary>
/// Offers block 1 in CRC form to a line that has said nothing (one user report: a silent unit took a transfer so).
/// Block 2 never goes out before block 1 was acknowledged.
/// </summary>
internal sealed class BlindPhase : DialoguePhase
{
    private static readonly byte[] Cancellation = { XmodemByte.Can, XmodemByte.Can, XmodemByte.Can };

    private readonly Interjections _interjections = new();
    private int _offers;
    private TimeSpan _offeredAt;

    public BlindPhase(LoaderDialogue dialogue, TimeSpan now)
        : base(dialogue)
    {
        dialogue.Say("The line is silent; offering block 1.");
        Offer(now);
    }

    public override TimeSpan WakeAt => _offeredAt + Dialogue.Request.BlindInterval;

    public override void Receive(byte value, TimeSpan now)
    {
        _interjections.Receive(value);
        if (_interjections.Cancelled)
        {
            Dialogue.Finish(TransferOutcome.Failed, TransferFailure.CancelledByUnit);
        }
        else if (value == XmodemByte.Ack)
        {
            Dialogue.Say("Block 1 was acknowledged.");
            Dialogue.Enter(TransferPhase.BehindOffer(Dialogue, now));
        }
    }

    public override void Hear(LoaderSigns signs, TimeSpan now)
    {
        if ((signs & (LoaderSigns.Prompt | LoaderSigns.LoaderText)) != 0)
        {
            // It speaks after all: from here on the ordinary way.
            var phase = new PromptPhase(Dialogue, now);
            Dialogue.Enter(phase);
            phase.Hear(signs, now);
        }
        else if ((signs & (LoaderSigns.Foreign | LoaderSigns.ApplicationStarted)) != 0)
        {
            Dialogue.Finish(TransferOutcome.Failed, TransferFailure.NotALoader);
        }
    }

    public override void Elapse(TimeSpan now)
    {
        if (now < WakeAt)
        {
            return;
        }

        if (_offers >= Dialogue.Request.BlindOffers)
        {
            Dialogue.Finish(TransferOutcome.Failed, TransferFailure.BlindUnanswered);
        }
        else
        {
            Offer(now);
        }
    }

    public override void Cancel(TimeSpan now)
    {
        Dialogue.Send(Cancellation);
        Dialogue.Enter(new ClosePhase(Dialogue, now));
    }

    private void Offer(TimeSpan now)
    {
        Dialogue.Send(XmodemBlock.Encode(Dialogue.Request.Image, 0, XmodemBlock.ShortLength, 1, XmodemCheck.Crc16));
        _offers++;
        _offeredAt = now;
        Dialogue.ReportProgress(TransferStage.Offering);
    }
}
