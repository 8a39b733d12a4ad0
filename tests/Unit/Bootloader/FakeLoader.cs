using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Xmodem;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>
/// An ID17 loader as user reports describe it, with one fate for each transfer. It asks nine times, three seconds apart,
/// then prints its error and begins anew.
/// </summary>
public sealed class FakeLoader
{
    private readonly DialogueBench _bench;
    private readonly Queue<Action<FakeLoader>> _fates;
    private readonly List<byte> _file = new();
    private int _epoch;
    private int _next;
    private bool _asking;

    public FakeLoader(DialogueBench bench, params Action<FakeLoader>[] fates)
    {
        _bench = bench;
        _fates = new(fates);
        bench.Unit = Take;
    }

    /// <summary>What the last transfer brought.</summary>
    public IReadOnlyList<byte> File => _file;

    /// <summary>Seconds between a block and its answer.</summary>
    public double AnswerTime { get; set; } = 0.15;

    /// <summary>The block at which this transfer's fate strikes, instead of an ACK.</summary>
    public int StrikesAt { get; set; }

    /// <summary>What happens there.</summary>
    public Action? Strike { get; set; }

    /// <summary>What happens at EOT.</summary>
    public Action AtEnd { get; set; } = () => { };

    public static void Success(FakeLoader loader) => loader.AtEnd = () =>
    {
        loader.Say(0.1, "\u0006");
        loader.Say(20, "\r\nUPS Application");
    };

    public static void LosesTheFinalAck(FakeLoader loader)
    {
        var ends = 0;
        loader.AtEnd = () =>
        {
            // It hears two EOT, whose answers are lost, and goes back to its loader behind the second.
            if (++ends == 2)
            {
                loader.Prompt(5);
            }
        };
    }

    public static Action<FakeLoader> RestartsAt(int block) => loader => loader.At(block, () => loader.Restart());

    public static Action<FakeLoader> CancelsAt(int block) => loader => loader.At(block, () => loader.Say(0.1, "\u0018\u0018"));

    public void Say(double after, string text)
    {
        var epoch = _epoch;
        _bench.In(after, () =>
        {
            if (epoch == _epoch)
            {
                _bench.Say(0, text);
            }
        });
    }

    /// <summary>Restarts with garbage, banner and text, and asks.</summary>
    public void Restart()
    {
        Prompt(3);
        Say(2, "\u00fe\r\nAPC(R)2009 Download Manager\r\nVersion 07.20\r\n4.5G Smart-UPS Tower\r\n\r\n");
    }

    /// <summary>Says that it has no application, and asks.</summary>
    public void Prompt(double after)
    {
        _epoch++;
        var epoch = _epoch;
        Say(after, "\r\n No Application in memory\r\n");
        _bench.In(after, () => Ask(9, epoch));
    }

    private void At(int block, Action strike)
    {
        StrikesAt = block;
        Strike = strike;
    }

    private void Ask(int left, int epoch)
    {
        if (epoch != _epoch)
        {
            return;
        }

        _asking = true;
        if (left == 0)
        {
            _asking = false;
            _bench.Say(0.1, "\r\nError XModem retry count exceeded\r\n\r\n");
            Prompt(1);
            return;
        }

        _bench.In(3, () =>
        {
            if (epoch == _epoch)
            {
                _bench.Say(0, "C");
                Ask(left - 1, epoch);
            }
        });
    }

    private void Take(byte[] bytes)
    {
        if (bytes[0] == XmodemByte.Eot)
        {
            AtEnd();
        }
        else if (bytes[0] == XmodemByte.Soh && _asking && bytes[1] == 1)
        {
            Begin();
            TakeBlock(bytes);
        }
        else if (bytes[0] is XmodemByte.Soh && !_asking)
        {
            TakeBlock(bytes);
        }
    }

    private void Begin()
    {
        _epoch++;
        _asking = false;
        _next = 1;
        _file.Clear();
        StrikesAt = 0;
        AtEnd = () => { };
        if (_fates.Count > 0)
        {
            _fates.Dequeue()(this);
        }
    }

    private void TakeBlock(byte[] block)
    {
        if (_next == StrikesAt)
        {
            Strike?.Invoke();
            return;
        }

        if (block[1] == (byte)_next)
        {
            _file.AddRange(block.Skip(3).Take(128));
            _next++;
        }

        Say(AnswerTime, "\u0006");
    }
}
