using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// Waiting for row 0, which alone tells the width of rows. A probe says one INIT and listens; only a row, or the last row of
/// an old session, lets it say more.
/// </summary>
internal sealed class OpeningPhase : MicrolinkPhase
{
    private readonly OpeningEar _ear = new();
    private bool _isProbing;
    private bool _hasHeard;
    private int _rounds;
    private TimeSpan _until;
    private TimeSpan _quietAt = TimeSpan.MaxValue;

    public OpeningPhase(MicrolinkTalk talk, TimeSpan now, bool isProbing)
        : base(talk)
    {
        _isProbing = isProbing;
        Ask(now);
    }

    public override TimeSpan WakeAt => MicrolinkTiming.Earlier(_until, _quietAt);

    /// <summary>True while STOP must not be said.</summary>
    public bool IsProbing => _isProbing;

    public override void Hear(TimeSpan now, byte[] buffer, int count)
    {
        _hasHeard = true;
        _ear.Add(buffer, count);
        _quietAt = now + MicrolinkTiming.WriteQuiet;
        if (_ear.TakeFirst(out var header) is { } row)
        {
            _isProbing = false;
            Talk.BeginSession(now, header!, row, _ear.HasSurplus);
        }
    }

    public override void Elapse(TimeSpan now)
    {
        if (now >= _quietAt)
        {
            _quietAt = TimeSpan.MaxValue;
            HearOldSession(now);
        }

        if (now >= _until)
        {
            EndRound(now);
        }
    }

    /// <summary>What is to be said if no row ever came: nothing at all, or nothing of this protocol.</summary>
    public StatusEnd Verdict() => Talk.HasAnswered ? new(StatusEndKind.BrokenOff, "the unit answered once, then began no session")
        : _hasHeard ? new(StatusEndKind.Garbled, "bytes came at 9600 baud, but no Microlink row")
        : new(StatusEndKind.NoAnswer, "nothing answered Microlink at 9600 baud");

    private void HearOldSession(TimeSpan now)
    {
        if (_ear.IsOldSession())
        {
            Talk.HasAnswered = true;
            if (_isProbing)
            {
                _isProbing = false;
                Ask(now);
            }
        }
    }

    private void EndRound(TimeSpan now)
    {
        if (_isProbing || _rounds == MicrolinkTiming.Rounds)
        {
            Talk.Finish(Verdict(), now);
        }
        else
        {
            Ask(now);
        }
    }

    private void Ask(TimeSpan now)
    {
        _rounds += _isProbing ? 0 : 1;
        _ear.Clear();
        _until = now + MicrolinkTiming.Opening;
        _quietAt = TimeSpan.MaxValue;
        Talk.Send(_isProbing ? [MicrolinkByte.Repeat] : [MicrolinkByte.Stop, MicrolinkByte.Repeat]);
    }
}
