using System;
using System.Collections.Generic;
using ApcUps.Lines;
using ApcUps.Xmodem;

namespace ApcUps.Bootloader;

/// <summary>
/// The dialogue with a unit's loader, from listening to the unit's last word, over as many attempts as it takes.
/// It listens before it speaks, sends nothing but XMODEM, and takes only the unit's own text for success.
/// <code>
/// PromptPhase --prompt--> TransferPhase --EOT acknowledged--> StartPhase --"UPS Application"--> Started
///     ^   \--silence, if Blind--> BlindPhase --ACK--^ |             |    \--nothing more--> Unconfirmed
///     |                                             |             |
///     '----- restart, CAN CAN, no answer -----------'--- prompt --'
/// </code>
/// </summary>
public sealed class LoaderDialogue : ILineMachine
{
    private readonly LoaderListener _listener = new();
    private readonly Queue<byte[]> _output = new();
    private readonly IEventSink _sink;
    private DialoguePhase? _phase;

    /// <summary>Prepares a dialogue; it begins with the first <see cref="Feed"/>.</summary>
    public LoaderDialogue(TransferRequest request, IEventSink sink)
    {
        Request = request;
        _sink = sink;
        Report.Blocks = new BlockPlan(request.Image.Length, request.BlockSize).Count;
    }

    /// <summary>What was asked for.</summary>
    public TransferRequest Request { get; }

    /// <summary>What was done and seen so far; complete once <see cref="IsOver"/>.</summary>
    public TransferReport Report { get; } = new();

    /// <inheritdoc/>
    public bool IsOver { get; private set; }

    /// <inheritdoc/>
    public TimeSpan WakeAt
    {
        get
        {
            var phase = _phase?.WakeAt ?? TimeSpan.MinValue;
            return phase < _listener.WakeAt ? phase : _listener.WakeAt;
        }
    }

    internal LoaderListener Listener => _listener;

    internal bool OutputIsWaiting => _output.Count > 0;

    internal bool AttemptsAreLeft => Report.Attempts < Request.Attempts;

    /// <summary>Why the last attempt ended, for the verdict when no other follows.</summary>
    internal TransferFailure LastFailure { get; private set; }

    /// <inheritdoc/>
    public byte[]? TakeOutput() => _output.Count > 0 ? _output.Dequeue() : null;

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _phase ??= new PromptPhase(this, now);
        for (var i = 0; i < count && !IsOver; i++)
        {
            Hear(_listener.Receive(buffer[i], now), now);
            if (!IsOver)
            {
                _phase.Receive(buffer[i], now);
            }
        }

        if (!IsOver)
        {
            Hear(_listener.Elapse(now), now);
        }

        if (!IsOver)
        {
            _phase.Elapse(now);
        }
    }

    /// <inheritdoc/>
    public void Cancel(TimeSpan now)
    {
        _phase ??= new PromptPhase(this, now);
        if (!IsOver)
        {
            Say("Stopped by the operator.");
            _phase.Cancel(now);
        }
    }

    internal void Enter(DialoguePhase phase) => _phase = phase;

    internal void Send(byte[] bytes)
    {
        Report.AnythingSent = true;
        _output.Enqueue(bytes);
    }

    internal void Say(string sentence) => _sink.Report(new DialogueNote(sentence));

    internal void ReportProgress(TransferStage stage) => _sink.Report(new TransferProgress(
        stage, Report.Attempts, Request.Attempts, Report.BlocksSent, Report.Blocks, Report.BytesSent, Report.Resends, Report.SendingTime));

    internal void NoteFailure(TransferFailure failure) => LastFailure = failure;

    /// <summary>An attempt has ended badly: another one follows at the next prompt, if any is left.</summary>
    internal void EndAttempt(TransferFailure failure, TimeSpan now)
    {
        LastFailure = failure;
        Say($"Attempt {Report.Attempts} of {Request.Attempts} ended at block {Report.BlocksSent} of {Report.Blocks}: {failure}.");
        if (AttemptsAreLeft)
        {
            Enter(new PromptPhase(this, now));
        }
        else
        {
            Finish(TransferOutcome.Failed, failure);
        }
    }

    internal void Finish(TransferOutcome outcome, TransferFailure failure)
    {
        Report.Outcome = outcome;
        Report.Failure = failure;
        Report.LoaderVersion = _listener.LoaderVersion;
        Report.LoaderText = _listener.Text.Trim().Length == 0 ? null : _listener.Text.Trim();
        IsOver = true;
    }

    private void Hear(LoaderSigns signs, TimeSpan now)
    {
        if (signs != LoaderSigns.None)
        {
            _phase!.Hear(signs, now);
        }
    }
}
