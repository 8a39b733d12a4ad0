using System;
using ApcUps.Xmodem;

namespace ApcUps.Bootloader;

/// <summary>One attempt: all blocks, then EOT. A unit that speaks loader text or asks anew in mid-transfer has restarted.</summary>
internal sealed class TransferPhase : DialoguePhase
{
    private readonly XmodemSender _sender;
    private readonly TimeSpan _promptDeadline;
    private readonly TimeSpan _startedAt;
    private readonly int _resendsBefore;
    private TimeSpan? _endSentAt;
    private bool _isBackInLoader;

    private TransferPhase(LoaderDialogue dialogue, XmodemSender sender, TimeSpan promptDeadline, TimeSpan now)
        : base(dialogue)
    {
        _sender = sender;
        _promptDeadline = promptDeadline;
        _startedAt = now;
        _resendsBefore = dialogue.Report.Resends;
        dialogue.Report.Attempts++;
        dialogue.Report.Blocks = sender.Blocks;
        dialogue.Say($"Attempt {dialogue.Report.Attempts} of {dialogue.Request.Attempts}: {sender.Blocks} blocks.");
        Note(now);
    }

    public override TimeSpan WakeAt =>
        _sender.EndSent && StartDeadline < _sender.WakeAt ? StartDeadline : _sender.WakeAt;

    private TimeSpan StartDeadline => (_endSentAt ?? _startedAt) + Dialogue.Request.StartTimeout;

    /// <summary>Sends block 1 to a unit that has just asked.</summary>
    public static TransferPhase AtPrompt(LoaderDialogue dialogue, XmodemCheck check, TimeSpan promptDeadline, TimeSpan now)
    {
        var request = dialogue.Request;
        var sender = new XmodemSender(request.Image, check, request.BlockSize, request.Timing);
        sender.Start(now);
        return new(dialogue, sender, promptDeadline, now);
    }

    /// <summary>Goes on behind a block 1 that was offered blindly and acknowledged just now.</summary>
    public static TransferPhase BehindOffer(LoaderDialogue dialogue, TimeSpan now)
    {
        var request = dialogue.Request;
        var sender = new XmodemSender(request.Image, XmodemCheck.Crc16, XmodemBlock.ShortLength, request.Timing);
        sender.StartBehindFirstBlock(now);
        return new(dialogue, sender, now + request.PromptTimeout, now);
    }

    public override void Receive(byte value, TimeSpan now)
    {
        if (Dialogue.OutputIsWaiting)
        {
            // It came in one read with the byte that made us send: what still waits to be written cannot have been answered.
            _sender.Overhear(value);
        }
        else
        {
            _sender.Receive(value, now);
        }

        Note(now);
    }

    public override void Elapse(TimeSpan now)
    {
        _sender.Elapse(now);
        Note(now);
        if (_sender.EndSent && !Dialogue.IsOver && now >= StartDeadline)
        {
            Dialogue.Finish(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        }
    }

    public override void Hear(LoaderSigns signs, TimeSpan now)
    {
        if ((signs & LoaderSigns.ApplicationStarted) != 0)
        {
            var whole = _sender.EndSent;
            Dialogue.Finish(
                whole ? TransferOutcome.Started : TransferOutcome.Failed,
                whole ? TransferFailure.None : TransferFailure.ApplicationRunning);
        }
        else if ((signs & LoaderSigns.LoaderText) != 0 && _sender.Acknowledged == 0)
        {
            // The unit's window closed before it took block 1: this attempt has not begun.
            Dialogue.Report.Attempts--;
            Dialogue.Say("The unit stopped asking before it took block 1; waiting for its next request.");
            Dialogue.Enter(new PromptPhase(Dialogue, _promptDeadline, now));
        }
        else if ((signs & LoaderSigns.LoaderText) != 0)
        {
            _isBackInLoader = (signs & LoaderSigns.BackInLoader) != 0;
            _sender.Stop();
            Note(now);
        }
        else if ((signs & LoaderSigns.Foreign) != 0 && _sender.EndSent)
        {
            // An application speaks: another EOT would be a command to it.
            _sender.Stop();
            Note(now);
        }
    }

    public override void Cancel(TimeSpan now)
    {
        _sender.Abort();
        PassOutput(now);
        Dialogue.Enter(new ClosePhase(Dialogue, now));
    }

    /// <summary>Passes on what the sender wants to send and brings the report up to date.</summary>
    private void Note(TimeSpan now)
    {
        var before = Dialogue.Report.BlocksSent;
        PassOutput(now);
        if (_sender.Acknowledged != before || _sender.Acknowledged == 0)
        {
            Dialogue.ReportProgress(_sender.EndSent ? TransferStage.WaitingForStart : TransferStage.Sending);
        }

        End(now);
    }

    private void PassOutput(TimeSpan now)
    {
        var report = Dialogue.Report;
        while (_sender.TakeOutput() is { } bytes)
        {
            Dialogue.Send(bytes);
        }

        _endSentAt ??= _sender.EndSent ? now : null;
        report.SendingTime = _sender.Acknowledged > report.BlocksSent || _sender.Acknowledged == 0 ? now - _startedAt : report.SendingTime;
        report.BlocksSent = _sender.Acknowledged;
        report.BytesSent = _sender.BytesAcknowledged;
        report.Resends = _resendsBefore + _sender.Resends;
        report.LastBlockSent = _sender.LastBlockSent;
    }

    private void End(TimeSpan now)
    {
        switch (_sender.Result)
        {
            case XmodemEnd.None:
                break;
            case XmodemEnd.Acknowledged or XmodemEnd.EndUnacknowledged:
                Dialogue.Say($"All blocks are over; EOT: {_sender.Result}. Listening for the unit's word.");
                Dialogue.Enter(new StartPhase(Dialogue, StartDeadline, askedAgain: false));
                break;
            case XmodemEnd.ReceiverRestarted when _sender.EndSent:
                Dialogue.Say("All blocks are over, and the unit speaks again.");
                Dialogue.Enter(new StartPhase(Dialogue, StartDeadline, _isBackInLoader));
                break;
            case XmodemEnd.NoAnswer when _sender.LastBlockSent:
                Dialogue.Enter(new StartPhase(Dialogue, now + Dialogue.Request.StartTimeout, askedAgain: false));
                break;
            default:
                Dialogue.Report.Restarts += _sender.Result == XmodemEnd.ReceiverRestarted ? 1 : 0;
                Dialogue.EndAttempt(Failure(_sender.Result), now);
                break;
        }
    }

    private static TransferFailure Failure(XmodemEnd result) => result switch
    {
        XmodemEnd.CancelledByReceiver => TransferFailure.CancelledByUnit,
        XmodemEnd.ReceiverRestarted => TransferFailure.UnitRestarted,
        XmodemEnd.TooManyErrors => TransferFailure.TooManyErrors,
        _ => TransferFailure.NoAnswer,
    };
}
