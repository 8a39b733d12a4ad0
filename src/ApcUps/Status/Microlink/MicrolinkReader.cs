using System;
using System.Collections.Generic;

namespace ApcUps.Status.Microlink;

/// <summary>
/// Reads a unit by Microlink, the protocol on the serial socket of newer units: rows of the unit's memory, a map of it in the
/// unit's own words, and a password that shows both sides know the scheme. It sends single bytes and, once, that password:
/// the only write of a reading. The first reading is given as far as it came; a later one only if it is whole.
/// </summary>
public sealed class MicrolinkReader : IStatusMachine
{
    private readonly Queue<byte[]> _output = new();
    private readonly MicrolinkTalk _talk;
    private readonly MicrolinkOpening _opening;

    /// <summary>Prepares a talk; it begins with the first <see cref="Feed"/>.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="sink">Takes readings and notes.</param>
    /// <param name="opening">How to begin.</param>
    public MicrolinkReader(StatusRequest request, IEventSink sink, MicrolinkOpening opening = MicrolinkOpening.Reconnect)
    {
        _talk = new(request, sink, _output);
        _opening = opening;
    }

    /// <inheritdoc/>
    public UpsProtocol Protocol => UpsProtocol.Microlink;

    /// <inheritdoc/>
    public int BaudRate => 9600;

    /// <inheritdoc/>
    public bool HasAnswered => _talk.HasAnswered;

    /// <inheritdoc/>
    public StatusEnd? Ending => _talk.Ending;

    /// <inheritdoc/>
    public bool IsOver => HasEnded && _output.Count == 0;

    /// <inheritdoc/>
    public TimeSpan WakeAt => _talk.Phase is { } phase ? MicrolinkTiming.Earlier(phase.WakeAt, _talk.Clock!.Deadline) : TimeSpan.MinValue;

    private bool HasEnded => _talk.Ending is not null;

    private bool IsProbing => _opening == MicrolinkOpening.Probe && !_talk.HasAnswered;

    /// <inheritdoc/>
    public byte[]? TakeOutput() => _output.Count > 0 ? _output.Dequeue() : null;

    /// <inheritdoc/>
    public bool MaySend(byte[] bytes) => SendJudge.Allows(bytes, _talk.Unit, IsProbing);

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        if (HasEnded)
        {
            return;
        }

        if (_talk.Phase is null)
        {
            // What came before the first word of ours is no answer to it.
            _talk.Begin(now, IsProbing);
            return;
        }

        if (count > 0)
        {
            _talk.Phase.Hear(now, buffer, count);
        }

        if (!HasEnded)
        {
            Elapse(now, _talk.Phase);
        }
    }

    /// <inheritdoc/>
    public void Cancel(TimeSpan now)
    {
        if (!HasEnded)
        {
            _talk.Finish(new(StatusEndKind.Cancelled, "the reading was cancelled"), now, stop: _talk.Phase is not null && !IsProbing);
        }
    }

    private void Elapse(TimeSpan now, MicrolinkPhase phase)
    {
        if (now < _talk.Clock!.Deadline)
        {
            phase.Elapse(now);
            return;
        }

        var verdict = phase is OpeningPhase opening && !HasAnswered
            ? opening.Verdict()
            : new(StatusEndKind.TimedOut, "the time was up before the reading was whole");
        _talk.Finish(verdict, now, stop: !IsProbing);
    }
}
