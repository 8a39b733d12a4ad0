using System;
using ApcUps.Xmodem;

namespace ApcUps.Bootloader;

/// <summary>Waiting for the unit to ask for a transfer. Sends nothing.</summary>
internal sealed class PromptPhase : DialoguePhase
{
    private readonly TimeSpan _deadline;
    private TimeSpan _blindAt;
    private bool _loaderHasSpoken;

    public PromptPhase(LoaderDialogue dialogue, TimeSpan now)
        : this(dialogue, now + dialogue.Request.PromptTimeout, now)
    {
    }

    /// <summary>Goes back to waiting without new patience: the unit's window closed before it took block 1.</summary>
    public PromptPhase(LoaderDialogue dialogue, TimeSpan deadline, TimeSpan now)
        : base(dialogue)
    {
        _deadline = deadline;
        var mayOffer = dialogue.Request.Blind && dialogue.Report.Attempts == 0;
        _blindAt = mayOffer ? now + dialogue.Request.BlindSilence : TimeSpan.MaxValue;
        dialogue.ReportProgress(TransferStage.WaitingForPrompt);
    }

    public override TimeSpan WakeAt => _blindAt < _deadline ? _blindAt : _deadline;

    public override void Hear(LoaderSigns signs, TimeSpan now)
    {
        _loaderHasSpoken |= (signs & LoaderSigns.LoaderText) != 0;
        if ((signs & LoaderSigns.ApplicationStarted) != 0 && Dialogue.Report.WholeImageTaken)
        {
            Dialogue.Finish(TransferOutcome.Started, TransferFailure.None);
        }
        else if ((signs & LoaderSigns.Prompt) != 0 && IsBelieved && MaySend())
        {
            Dialogue.Enter(TransferPhase.AtPrompt(Dialogue, Dialogue.Listener.Prompt!.Value, _deadline, now));
        }
    }

    public override void Elapse(TimeSpan now)
    {
        if (now >= _blindAt && now < _deadline)
        {
            _blindAt = TimeSpan.MaxValue;
            GoBlind(now);
        }
        else if (now >= _deadline)
        {
            Dialogue.Finish(TransferOutcome.Failed, Verdict());
        }
    }

    private bool IsBelieved
    {
        get
        {
            var listener = Dialogue.Listener;
            if ((Dialogue.Report.Attempts > 0 || Dialogue.Request.DistrustNak) && listener.Prompt == XmodemCheck.Checksum)
            {
                // A NAK may still be the refusal of a block of the last attempt, or of another program's.
                return _loaderHasSpoken;
            }

            // One byte on a line that has said nothing else may be a glitch, and the line anyone's.
            return listener.PromptIsSure && (listener.PromptRow >= 2 || listener.LoaderSpeaks);
        }
    }

    // A block 1 that was offered blindly is no attempt: the unit did not take it.
    private bool MaySend()
    {
        var again = Dialogue.Report.Attempts > 0;
        if (Dialogue.Request.Gate?.Refuse(Dialogue.Listener.Loader, again) is not { } refusal)
        {
            return true;
        }

        Dialogue.Say($"{(Dialogue.Report.AnythingSent ? "Nothing more" : "Nothing")} is sent: {refusal}.");
        Dialogue.Report.Refusal = refusal;
        Dialogue.Finish(again ? TransferOutcome.Failed : TransferOutcome.Refused, TransferFailure.BannerContradicts);
        return false;
    }

    private bool LoaderWasHeard => (Dialogue.Listener.Heard & (LoaderSigns.LoaderText | LoaderSigns.Prompt)) != 0;

    private void GoBlind(TimeSpan now)
    {
        if (Dialogue.Listener.Count == 0)
        {
            Dialogue.Enter(new BlindPhase(Dialogue, now));
        }
        else if (!LoaderWasHeard)
        {
            // Something lives on this line that is no loader: whatever we sent would be a command to it.
            var started = Dialogue.Listener.State == LoaderState.ApplicationStarted;
            Dialogue.Finish(TransferOutcome.Refused, started ? TransferFailure.ApplicationRunning : TransferFailure.NotALoader);
        }
    }

    private TransferFailure Verdict()
    {
        if (Dialogue.Report.Attempts > 0)
        {
            return Dialogue.LastFailure;
        }

        return Dialogue.Listener.State switch
        {
            _ when Dialogue.Report.AnythingSent => TransferFailure.NoAnswer,
            LoaderState.ApplicationStarted => TransferFailure.ApplicationRunning,
            LoaderState.Unrecognized => TransferFailure.NotALoader,
            _ => TransferFailure.NoPrompt,
        };
    }
}
