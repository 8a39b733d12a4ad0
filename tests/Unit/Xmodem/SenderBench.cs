using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Xmodem;

namespace ApcUps.Tests.Unit.Xmodem;

/// <summary>A sender on the bench: the test plays the receiver and the clock.</summary>
public sealed class SenderBench
{
    private readonly List<byte[]> _sent = new();

    public SenderBench(int blocks = 3, XmodemCheck check = XmodemCheck.Crc16, int blockSize = 128, XmodemTiming? timing = null)
    {
        Data = Enumerable.Range(0, blocks * 128).Select(i => (byte)((i * 7) + (i >> 7))).ToArray();
        Sender = new XmodemSender(Data, check, blockSize, timing ?? new XmodemTiming());
    }

    public byte[] Data { get; }

    public XmodemSender Sender { get; }

    public TimeSpan Now { get; private set; } = TimeSpan.FromHours(1);

    public IReadOnlyList<byte[]> Sent => _sent;

    public IEnumerable<byte[]> Blocks => Sent.Where(s => s.Length > 3);

    public byte[] Last => Sent[^1];

    /// <summary>The numbers of the blocks sent, repeats included, in order.</summary>
    public IEnumerable<int> Numbers => Blocks.Select(b => (int)b[1]);

    public int Ends => Sent.Count(s => s.Length == 1 && s[0] == XmodemByte.Eot);

    public bool HasCancelled => Sent.Any(s => s[0] == XmodemByte.Can);

    public SenderBench Start()
    {
        Sender.Start(Now);
        return Collect();
    }

    public SenderBench Reply(params byte[] bytes)
    {
        foreach (var b in bytes)
        {
            Sender.Receive(b, Now);
        }

        return Collect();
    }

    /// <summary>Lets time pass, waking the sender at each moment it asks for.</summary>
    public SenderBench Wait(double seconds)
    {
        var end = Now + TimeSpan.FromSeconds(seconds);
        while (Sender.WakeAt <= end)
        {
            Now = Sender.WakeAt > Now ? Sender.WakeAt : Now;
            Sender.Elapse(Now);
            Collect();
        }

        Now = end;
        return Collect();
    }

    /// <summary>Acknowledges the next blocks, each as soon as it is sent.</summary>
    public SenderBench Acknowledge(int blocks)
    {
        for (var i = 0; i < blocks; i++)
        {
            Reply(XmodemByte.Ack);
        }

        return this;
    }

    private SenderBench Collect()
    {
        while (Sender.TakeOutput() is { } bytes)
        {
            _sent.Add(bytes);
        }

        return this;
    }
}
