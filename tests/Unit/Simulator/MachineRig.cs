using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

/// <summary>Drives a machine in a time of its own and keeps what it said, with the moment of each byte.</summary>
internal sealed class MachineRig(ILineMachine machine)
{
    private readonly List<(TimeSpan At, byte Value)> _heard = [];
    private int _read;

    public TimeSpan Now { get; private set; } = TimeSpan.FromHours(5);

    /// <summary>Everything said so far; bytes above 7F as they are in Latin-1.</summary>
    public string AllText => Encoding.Latin1.GetString(_heard.Select(h => h.Value).ToArray());

    public IReadOnlyList<(TimeSpan At, byte Value)> Heard => _heard;

    /// <summary>What was said since the last call.</summary>
    public string NewText()
    {
        var text = AllText[_read..];
        _read = _heard.Count;
        return text;
    }

    public void Run(double seconds) => RunUntil(Now + TimeSpan.FromSeconds(seconds), () => false);

    /// <summary>Lets time pass until something new was said that ends in the text.</summary>
    public void RunUntilSaid(string ending, double seconds = 120)
    {
        var end = Now + TimeSpan.FromSeconds(seconds);
        RunUntil(end, () => AllText[_read..].EndsWith(ending, StringComparison.Ordinal));
        Assert.EndsWith(ending, AllText[_read..], StringComparison.Ordinal);
    }

    public void Send(params byte[] bytes)
    {
        machine.Feed(Now, bytes, bytes.Length);
        Collect();
    }

    /// <summary>Sends blocks from block 1 on and expects the ACK of each; then EOT, unless blocks were left out.</summary>
    public void SendImage(byte[] image, int blocks = int.MaxValue, int size = 128)
    {
        _read = _heard.Count;
        var number = 0;
        foreach (var data in Frames.Split(image, size).Take(blocks))
        {
            Send(Frames.Crc(++number, data));
            RunUntilSaid("\x06", 60);
            Assert.Equal("\x06", NewText());
        }

        if (blocks >= image.Length / size)
        {
            Send(Frames.Eot);
        }
    }

    private void RunUntil(TimeSpan end, Func<bool> done)
    {
        machine.Feed(Now, [], 0);
        Collect();
        while (!done() && Now < end)
        {
            Now = machine.WakeAt < end ? (machine.WakeAt > Now ? machine.WakeAt : Now) : end;
            machine.Feed(Now, [], 0);
            Collect();
        }
    }

    private void Collect()
    {
        while (machine.TakeOutput() is { } bytes)
        {
            _heard.AddRange(bytes.Select(value => (Now, value)));
        }
    }
}
