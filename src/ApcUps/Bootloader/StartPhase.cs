using System;
using ApcUps.Xmodem;

namespace ApcUps.Bootloader;

/// <summary>
/// Everything was sent. Nothing more is, not even a CAN: the unit may be programming. Only its text, or its loader asking
/// again, changes the verdict.
/// </summary>
internal sealed class StartPhase : DialoguePhase
{
    private readonly TimeSpan _deadline;
    private bool _askedAgain;

    public StartPhase(LoaderDialogue dialogue, TimeSpan deadline, bool askedAgain)
        : base(dialogue)
    {
        _deadline = deadline;
        _askedAgain = askedAgain;
        dialogue.ReportProgress(TransferStage.WaitingForStart);
    }

    public override TimeSpan WakeAt => _deadline;

    // A unit may ask for a moment at every power-up, so without loader text a long row is wanted (a loader's has nine). A NAK
    // may still be the refusal of the EOT, so a row of them says nothing.
    private bool IsRowOfC => Dialogue.Listener.PromptRow >= 4 && Dialogue.Listener.Prompt == XmodemCheck.Crc16;

    public override void Hear(LoaderSigns signs, TimeSpan now)
    {
        if ((signs & LoaderSigns.ApplicationStarted) != 0)
        {
            // Behind a last block that was never acknowledged, nobody knows which application it is that starts.
            var whole = Dialogue.Report.WholeImageTaken;
            Dialogue.Finish(
                whole ? TransferOutcome.Started : TransferOutcome.Unconfirmed,
                whole ? TransferFailure.None : TransferFailure.ApplicationRunning);
            return;
        }

        // A banner is no return: a unit may ask for a moment at every power-up, before its application starts.
        _askedAgain |= (signs & LoaderSigns.BackInLoader) != 0;
        var prompted = (signs & LoaderSigns.Prompt) != 0 && (_askedAgain || IsRowOfC);
        if (!prompted)
        {
            return;
        }

        Dialogue.Report.Restarts++;
        if (!Dialogue.AttemptsAreLeft)
        {
            Dialogue.Finish(TransferOutcome.Failed, TransferFailure.ReturnedToLoader);
            return;
        }

        Dialogue.Say("The unit is back in its loader and asks again.");
        Dialogue.NoteFailure(TransferFailure.ReturnedToLoader);
        var check = Dialogue.Listener.Prompt!.Value;
        Dialogue.Enter(TransferPhase.AtPrompt(Dialogue, check, now + Dialogue.Request.PromptTimeout, now));
    }

    public override void Elapse(TimeSpan now)
    {
        if (now >= _deadline && _askedAgain)
        {
            Dialogue.Finish(TransferOutcome.Failed, TransferFailure.ReturnedToLoader);
        }
        else if (now >= _deadline)
        {
            Dialogue.Finish(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        }
    }
}
