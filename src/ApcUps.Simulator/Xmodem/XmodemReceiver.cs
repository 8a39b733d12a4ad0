using System;
using System.Collections.Generic;
using ApcUps.Xmodem;

namespace ApcUps.Simulator.Xmodem;

/// <summary>
/// The receiving end of XMODEM without input or output: bytes and the time go in one at a time, answers come out.
/// <code>
///   sender                     receiver
///                      ←  C    the owner asks for the first block
///   SOH n ~n data crc  →
///                      ←  ACK  the owner's word (a new block), or the receiver's (a block it has already)
///                      ←  NAK  bad check: once the line is quiet; nothing came: after the timeout
///                      ←  CAN CAN  the block's number is neither next nor last
///   EOT                →
///                      ←  ACK  the owner's word; it may NAK first, or say nothing
/// </code>
/// The owner asks for the first block itself, because how often and how long it asks is the loader's manner.
/// While a block waits for the owner's answer the receiver is deaf (ASSUMED: a processor that programs its flash loses
/// what its port receives).
/// </summary>
public sealed class XmodemReceiver
{
    private readonly ReceiverPatience _patience;
    private readonly XmodemCheck _check;
    private readonly Queue<byte> _answers = new();
    private Step _step = Step.Between;
    private BlockFrame? _frame;
    private bool _sawCan;
    private int _failures;
    private byte _lastNumber;

    /// <summary>Creates a receiver that waits for block 1.</summary>
    public XmodemReceiver(XmodemCheck check = XmodemCheck.Crc16, ReceiverPatience? patience = null)
    {
        _check = check;
        _patience = patience ?? ReceiverPatience.Default;
    }

    private enum Step
    {
        Between,
        InBlock,
        Draining,
        Answering,
        Over,
    }

    /// <summary>The data of the newest stored block: 128 or 1024 bytes.</summary>
    public byte[] Block { get; private set; } = [];

    /// <summary>The number of blocks stored, of either size, duplicates not counted.</summary>
    public int StoredBlocks { get; private set; }

    /// <summary>True while no block is under way and none is stored: the owner may ask for the first.</summary>
    public bool IsIdle => StoredBlocks == 0 && _step == Step.Between && _failures == 0;

    /// <summary>True once the transfer ended, whichever way.</summary>
    public bool IsOver => _step == Step.Over;

    /// <summary>When <see cref="Tick"/> has something to do; <see cref="TimeSpan.MaxValue"/> if only bytes can change anything.</summary>
    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    /// <summary>Takes the answers to send, or null if there are none.</summary>
    public byte[]? TakeOutput()
    {
        var output = _answers.Count == 0 ? null : _answers.ToArray();
        _answers.Clear();
        return output;
    }

    /// <summary>Takes one byte from the line.</summary>
    public XmodemReceived Feed(TimeSpan now, byte value)
    {
        switch (_step)
        {
            case Step.Between:
                return FeedBetween(now, value);
            case Step.InBlock:
                return FeedBlock(now, value);
            case Step.Draining:
                WakeAt = now + _patience.Quiet;
                return XmodemReceived.Nothing;
            default:
                return XmodemReceived.Nothing;
        }
    }

    /// <summary>Lets time pass: a quiet line is NAKed, a silent one too.</summary>
    public XmodemReceived Tick(TimeSpan now)
    {
        if (now < WakeAt)
        {
            return XmodemReceived.Nothing;
        }

        if (StoredBlocks == 0 && _failures == 0 && _step == Step.InBlock)
        {
            // A stray byte that looked like a block's first; the owner goes on asking.
            Wait(TimeSpan.MaxValue);
            return XmodemReceived.Nothing;
        }

        return Fail(now);
    }

    /// <summary>The owner's answer to a block or to EOT: it is good. After EOT the receiver is over.</summary>
    public void Acknowledge(TimeSpan now)
    {
        _answers.Enqueue(XmodemByte.Ack);
        _failures = 0;
        Wait(now + _patience.Timeout);
    }

    /// <summary>The owner ends the transfer well: ACK to EOT.</summary>
    public void Finish()
    {
        _answers.Enqueue(XmodemByte.Ack);
        End();
    }

    /// <summary>The owner's answer to EOT: say that again.</summary>
    public void Refuse(TimeSpan now)
    {
        _answers.Enqueue(XmodemByte.Nak);
        Wait(now + _patience.Timeout);
    }

    /// <summary>The owner cancels the transfer: CAN CAN.</summary>
    public void Abort()
    {
        _answers.Enqueue(XmodemByte.Can);
        _answers.Enqueue(XmodemByte.Can);
        End();
    }

    private XmodemReceived FeedBetween(TimeSpan now, byte value)
    {
        var cancelled = value == XmodemByte.Can && _sawCan;
        _sawCan = value == XmodemByte.Can;
        switch (value)
        {
            case XmodemByte.Can when cancelled:
                End();
                return XmodemReceived.Cancelled;
            case XmodemByte.Soh:
            case XmodemByte.Stx:
                _frame = new BlockFrame(value == XmodemByte.Soh ? 128 : 1024, _check);
                Enter(Step.InBlock, now + _patience.Timeout);
                return XmodemReceived.Nothing;
            case XmodemByte.Eot:
                return XmodemReceived.End;
            case XmodemByte.Can:
                return XmodemReceived.Nothing;
            default:
                DrainNoise(now);
                return XmodemReceived.Nothing;
        }
    }

    private XmodemReceived FeedBlock(TimeSpan now, byte value)
    {
        _frame!.Add(value);
        WakeAt = now + _patience.Timeout;
        if (!_frame.IsFull)
        {
            return XmodemReceived.Nothing;
        }

        if (!_frame.IsSound)
        {
            Enter(Step.Draining, now + _patience.Quiet);
            return XmodemReceived.Nothing;
        }

        return Judge(now, _frame);
    }

    private XmodemReceived Judge(TimeSpan now, BlockFrame frame)
    {
        if (frame.Number == (byte)(_lastNumber + 1))
        {
            _lastNumber++;
            StoredBlocks++;
            Block = frame.Data();
            Enter(Step.Answering, TimeSpan.MaxValue);
            return XmodemReceived.Block;
        }

        if (StoredBlocks > 0 && frame.Number == _lastNumber)
        {
            // Its ACK was lost: say it again, store nothing.
            Acknowledge(now);
            return XmodemReceived.Nothing;
        }

        Abort();
        return XmodemReceived.OutOfSequence;
    }

    // Once a transfer is under way anything else between blocks is a block whose first byte was damaged: its data must
    // not be searched for control bytes. Before that it is noise on a line nobody uses yet.
    private void DrainNoise(TimeSpan now)
    {
        if (StoredBlocks > 0 || _failures > 0)
        {
            Enter(Step.Draining, now + _patience.Quiet);
        }
    }

    private XmodemReceived Fail(TimeSpan now)
    {
        if (++_failures > _patience.Retries)
        {
            End();
            return XmodemReceived.GaveUp;
        }

        _answers.Enqueue(XmodemByte.Nak);
        Wait(now + _patience.Timeout);
        return XmodemReceived.Nothing;
    }

    private void Wait(TimeSpan until) => Enter(Step.Between, until);

    private void End() => Enter(Step.Over, TimeSpan.MaxValue);

    private void Enter(Step step, TimeSpan wakeAt)
    {
        _step = step;
        _sawCan = false;
        WakeAt = wakeAt;
    }
}
