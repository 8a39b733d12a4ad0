using System;
using System.Collections.Generic;

namespace ApcUps.Xmodem;

/// <summary>
/// Sends a file by XMODEM to a receiver that has asked for it. Sans-I/O: bytes and the time go in, bytes come out.
/// <code>
/// sender              receiver
///                  &lt;- C            (asked before this machine starts: CRC-16; NAK would mean checksum)
/// SOH 01 FE data CRC ->
///                  &lt;- ACK          next block; NAK: drain, then the same block again
/// SOH 02 FD data CRC ->
///                  &lt;- ACK
/// EOT ->
///                  &lt;- NAK          send EOT again; never a block after EOT
/// EOT ->
///                  &lt;- ACK
/// </code>
/// Stop-and-wait: the number advances on an ACK and on nothing else. After a repeat, one ACK may follow another (the
/// first copy's and the second's), so the line is drained before the next block: no answer is ever taken for another's.
/// </summary>
public sealed class XmodemSender
{
    private readonly byte[] _data;
    private readonly XmodemCheck _check;
    private readonly BlockPlan _plan;
    private readonly XmodemTiming _timing;
    private readonly Queue<byte[]> _output = new();
    private readonly Drain _drain;
    private readonly Interjections _interjections = new();

    private Phase _phase;
    private TimeSpan _firstSentAt;
    private TimeSpan _sentAt;
    private int _refusals;
    private int _unheard;
    private int _ends;

    /// <summary>Prepares a transfer; nothing is sent before <see cref="Start"/>.</summary>
    /// <param name="data">The file, a positive multiple of 128 bytes.</param>
    /// <param name="check">What the receiver asked for. Checksum mode knows 128-byte blocks only.</param>
    /// <param name="blockSize">128, or 1,024 if the user asked for it.</param>
    /// <param name="timing">The patience.</param>
    public XmodemSender(byte[] data, XmodemCheck check, int blockSize, XmodemTiming timing)
    {
        _data = data;
        _check = check;
        _timing = timing;
        _plan = new(data.Length, check == XmodemCheck.Crc16 ? blockSize : XmodemBlock.ShortLength);
        _drain = new(timing);
    }

    private enum Phase
    {
        Ready,
        Answer,
        Drain,
        End,
        Over,
    }

    /// <summary>How the transfer ended, or <see cref="XmodemEnd.None"/>.</summary>
    public XmodemEnd Result { get; private set; }

    /// <summary>Blocks of the file.</summary>
    public int Blocks => _plan.Count;

    /// <summary>Blocks acknowledged, which is also the index of the block under way.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Bytes of the file acknowledged.</summary>
    public int BytesAcknowledged => _plan.Offset(Acknowledged);

    /// <summary>Blocks sent again.</summary>
    public int Resends { get; private set; }

    /// <summary>True once the last block was put on the line: from here on the unit may be programming, and a CAN could hurt.</summary>
    public bool LastBlockSent { get; private set; }

    /// <summary>True once the EOT was sent.</summary>
    public bool EndSent => _ends > 0;

    /// <summary>When the block under way, or the EOT, was last sent.</summary>
    public TimeSpan SentAt => _sentAt;

    /// <summary>When <see cref="Elapse"/> wants to be called next.</summary>
    public TimeSpan WakeAt => _phase switch
    {
        Phase.Answer => Earlier(_sentAt + LineTime + _timing.AnswerTimeout, _firstSentAt + _timing.BlockBudget),
        Phase.Drain => _drain.EndsAt,
        Phase.End => _sentAt + _timing.EndInterval,
        _ => TimeSpan.MaxValue,
    };

    // After a repeat the other copy's ACK may still be on its way behind the first one: two blocks' time covers it.
    private TimeSpan Quiet => Repeated ? LineTime + LineTime + _timing.DrainQuiet : _timing.DrainQuiet;

    private bool Repeated => _sentAt != _firstSentAt;

    private TimeSpan LineTime => TimeSpan.FromTicks(_timing.CharacterTime.Ticks * (_plan.Length(Math.Min(Acknowledged, Blocks - 1)) + 5));

    /// <summary>Sends block 1. The caller has purged the line: requests queued before this moment are to be gone.</summary>
    public void Start(TimeSpan now) => SendBlock(now, isRepeat: false);

    /// <summary>Begins behind a block 1 that the caller has sent, perhaps more than once, and that was acknowledged just now.</summary>
    public void StartBehindFirstBlock(TimeSpan now)
    {
        _firstSentAt = now;
        _sentAt = now;
        LastBlockSent = Blocks == 1;
        Begin(now, LineTime + LineTime + _timing.DrainQuiet, acknowledged: true);
    }

    /// <summary>Takes the next bytes to send, or null.</summary>
    public byte[]? TakeOutput() => _output.Count > 0 ? _output.Dequeue() : null;

    /// <summary>Takes one byte of the receiver's.</summary>
    public void Receive(byte value, TimeSpan now)
    {
        Overhear(value);
        if (_phase == Phase.Answer)
        {
            Answer(value, now);
        }
        else if (_phase == Phase.Drain)
        {
            _drain.Receive(value, now);
        }
        else if (_phase == Phase.End)
        {
            AnswerToEnd(value, now);
        }
    }

    /// <summary>Takes a byte that came before what is now under way was sent: it can end the transfer, but it is no answer.</summary>
    public void Overhear(byte value)
    {
        if (_phase is Phase.Ready or Phase.Over)
        {
            return;
        }

        _interjections.Receive(value);
        if (_interjections.Cancelled)
        {
            Finish(XmodemEnd.CancelledByReceiver);
        }
        else if (_interjections.Requests >= 2 && Acknowledged > 0)
        {
            Finish(XmodemEnd.ReceiverRestarted);
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Elapse(TimeSpan now)
    {
        if (now < WakeAt)
        {
            return;
        }

        if (_phase == Phase.Drain)
        {
            EndDrain(now);
        }
        else if (_phase == Phase.End)
        {
            SendEnd(now, _timing.EndLimit);
        }
        else if (_phase == Phase.Answer)
        {
            Begin(now, Quiet, acknowledged: false);
        }
    }

    /// <summary>Ends the transfer from our side; CAN is sent unless the last block is out.</summary>
    public void Abort() => GiveUp(XmodemEnd.Aborted);

    /// <summary>Ends the transfer without a word, because the receiver was seen to restart.</summary>
    public void Stop() => Finish(XmodemEnd.ReceiverRestarted);

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private void Answer(byte value, TimeSpan now)
    {
        switch (value)
        {
            case XmodemByte.Ack when !Repeated:
                Advance(now);
                break;
            case XmodemByte.Ack:
                Begin(now, Quiet, acknowledged: true);
                break;
            case XmodemByte.Nak:
                _refusals++;
                Begin(now, Quiet, acknowledged: false);
                break;
            case XmodemByte.CrcRequest when Acknowledged == 0 && now - _sentAt >= LineTime + _timing.FreshRequest:
                // Still asking: block 1 did not arrive. Requests queued before block 1 come sooner and mean nothing.
                _unheard++;
                Begin(now, _timing.DrainQuiet + _timing.DrainQuiet, acknowledged: false);
                break;
        }
    }

    private void Begin(TimeSpan now, TimeSpan quiet, bool acknowledged)
    {
        _drain.Begin(now, quiet, acknowledged);
        _phase = Phase.Drain;
    }

    private void EndDrain(TimeSpan now)
    {
        if (_drain.Acknowledged)
        {
            Advance(now);
        }
        else if (_refusals > _timing.RefusalLimit)
        {
            GiveUp(XmodemEnd.TooManyErrors);
        }
        else if (_unheard > _timing.UnheardLimit || now - _firstSentAt >= _timing.BlockBudget)
        {
            GiveUp(XmodemEnd.NoAnswer);
        }
        else
        {
            SendBlock(now, isRepeat: true);
        }
    }

    private void Advance(TimeSpan now)
    {
        Acknowledged++;
        _refusals = 0;
        if (Acknowledged < Blocks)
        {
            SendBlock(now, isRepeat: false);
        }
        else
        {
            SendEnd(now, _timing.EndLimit);
        }
    }

    private void SendBlock(TimeSpan now, bool isRepeat)
    {
        _output.Enqueue(XmodemBlock.Encode(_data, _plan.Offset(Acknowledged), _plan.Length(Acknowledged), Acknowledged + 1, _check));
        _sentAt = now;
        _firstSentAt = isRepeat ? _firstSentAt : now;
        Resends += isRepeat ? 1 : 0;
        LastBlockSent = Acknowledged == Blocks - 1;
        _phase = Phase.Answer;
    }

    private void AnswerToEnd(byte value, TimeSpan now)
    {
        if (value == XmodemByte.Ack)
        {
            Finish(XmodemEnd.Acknowledged);
        }
        else if (value == XmodemByte.Nak)
        {
            _refusals++;
            SendEnd(now, _timing.EndLimit + _timing.EndRefusalLimit);
        }
    }

    private void SendEnd(TimeSpan now, int limit)
    {
        if (_ends >= limit || _refusals > _timing.EndRefusalLimit)
        {
            Finish(XmodemEnd.EndUnacknowledged);
            return;
        }

        _output.Enqueue(new[] { XmodemByte.Eot });
        _ends++;
        _sentAt = now;
        _phase = Phase.End;
    }

    private void GiveUp(XmodemEnd result)
    {
        if (_phase is not (Phase.Ready or Phase.Over) && !LastBlockSent)
        {
            // Three: two are the signal, the third stands in for one lost on the line.
            _output.Enqueue(new[] { XmodemByte.Can, XmodemByte.Can, XmodemByte.Can });
        }

        Finish(result);
    }

    private void Finish(XmodemEnd result)
    {
        Result = _phase == Phase.Over ? Result : result;
        _phase = Phase.Over;
    }
}
