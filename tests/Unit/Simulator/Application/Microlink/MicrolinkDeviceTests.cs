using System;
using System.Linq;
using ApcUps.Tests.Unit.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Microlink;

/// <summary>The simulated unit's Microlink sessions.</summary>
public static class MicrolinkDeviceTests
{
    [Theory]
    [InlineData(16, "00 0A 10 80 03 ED 07 09 00 01 00 40 00 F8 02 FE 04")]
    [InlineData(32, "00 0A 20 69 03 ED 07 09 00 01 00 40 00 F8 02 FE 04 FE 09 40 FC 10 42 FC 10 44 FC 20")]
    public static void Init_NoSession_GivesRow0AsRealUnitsDo(int width, string start)
    {
        using var host = new MicrolinkHost(new() { RowWidth = width });

        var row = host.Ask(0xfd);

        Assert.StartsWith(start, BitConverter.ToString(row).Replace('-', ' '), StringComparison.Ordinal);
        Assert.Equal(width + 3, row.Length);
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(32, false)]
    [InlineData(16, true)]
    public static void Dump_AllRows_AscendAndHaveRightCheckBytes(int width, bool nested)
    {
        using var host = new MicrolinkHost(new() { RowWidth = width, Nested = nested });

        var rows = host.Dump();

        Assert.Equal(rows.Keys.OrderBy(k => k), rows.Keys);
        Assert.All(rows.Values, row => Assert.True(MicrolinkHost.IsSealed(row)));
        Assert.InRange(rows.Count, host.Row0[3] - 2, host.Row0[3] - 1);
    }

    [Fact]
    public static void Next_NoSession_IsSilence()
    {
        using var host = new MicrolinkHost();

        Assert.Empty(host.Ask(0xfe));
        Assert.Empty(host.Ask(0xf7));
    }

    [Fact]
    public static void Init_InASession_RepeatsThreeTimesAndThenResets()
    {
        using var host = new MicrolinkHost();
        host.Ask(0xfd);
        host.Ask(0xfe);
        var second = host.Ask(0xfe);

        Assert.Equal(2, second[0]);
        Assert.Equal([2, 2, 2, 0], Enumerable.Range(0, 4).Select(_ => (int)host.Ask(0xfd)[0]));
    }

    [Theory]
    [InlineData(0.7, 1)]
    [InlineData(0.75, null)]
    public static void Session_Silence_EndsIt(double seconds, int? row)
    {
        using var host = new MicrolinkHost();
        host.Ask(0xfd);

        Assert.Equal(row, host.Ask(0xfe, seconds) is [var number, ..] ? number : null);
    }

    [Fact]
    public static void Stop_EndsTheSession()
    {
        using var host = new MicrolinkHost();
        host.Dump();
        host.Ask(0xf7);

        Assert.Empty(host.Ask(0xfe));
        Assert.Equal(0, host.Ask(0xfd)[0]);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    public static void Password_Right_IsAcceptedAndProvedBack(int width)
    {
        using var host = new MicrolinkHost(new() { RowWidth = width });
        var rows = host.Dump();
        var password = host.Password(rows);

        var answer = host.Ask(password);

        Assert.Equal(password.Skip(3).Take(4), answer.Skip(13).Take(4));
        Assert.NotEqual(rows[answer[0]].Skip(9).Take(2), answer.Skip(9).Take(2));

        // The device's proof is over the host's nonce, 00 00 here.
        rows[answer[0]] = [.. answer.Take(9), 0, 0, .. answer.Skip(11)];
        Assert.Equal(host.Password(rows).Skip(5).Take(2), answer.Skip(11).Take(2));
        var last = host.Ask(0xfe);
        Assert.Equal(host.Row0[3] - 1, last[0]);
        Assert.Equal([0, 1], last.Skip(width - 1).Take(2));
    }

    [Fact]
    public static void Password_Wrong_EndsTheSessionInSilence()
    {
        using var host = new MicrolinkHost();
        var rows = host.Dump();

        Assert.Empty(host.Ask(host.Password(rows, [1, 2])));
        Assert.Empty(host.Ask(0xfe));
    }

    [Fact]
    public static void Dump_WithoutPassword_IsRepeatedOnceAndThenSilent()
    {
        using var host = new MicrolinkHost();
        var rows = host.Dump();

        Assert.Equal(rows.Keys, Enumerable.Range(0, rows.Count).Select(_ => (int)host.Ask(0xfe)[0]));
        Assert.Empty(host.Ask(0xfe));
    }

    [Theory]
    [InlineData(16, 0x40)]
    [InlineData(32, 0)]
    public static void Monitor_Cycle_ShowsTheLateRowsAndBeginsWhereItShould(int width, int first)
    {
        using var host = new MicrolinkHost(new() { RowWidth = width });
        var dumped = host.Dump();
        host.Ask(host.Password(dumped));
        host.Ask(0xfe);

        var cycle = Enumerable.Range(0, host.Row0[3] - first).Select(_ => (int)host.Ask(0xfe)[0]).ToArray();

        Assert.Equal(Enumerable.Range(first, host.Row0[3] - first), cycle);
        Assert.NotEmpty(cycle.Except(dumped.Keys));
        Assert.Equal(first, host.Ask(0xfe)[0]);
    }

    [Fact]
    public static void Write_ToAnotherField_ShowsTheRowUnchanged()
    {
        using var host = new MicrolinkHost();
        var rows = host.Dump();

        Assert.Equal(rows[0x40], host.Ask(MicrolinkHost.Sealed([0x40, 0, 2, 0x41, 0x41])));
    }

    [Fact]
    public static void Write_WrongCheckBytesOrHalf_IsDropped()
    {
        using var host = new MicrolinkHost();
        var frame = host.Password(host.Dump());
        frame[^1] ^= 1;

        Assert.Empty(host.Ask(frame));
        Assert.Empty(host.Ask(frame.Take(5).ToArray()));
        Assert.Equal(0x7f, host.Ask(0xfd, 0.2)[0]);
    }

    [Fact]
    public static void Next_RightBehindTheWrite_IsAnsweredToo()
    {
        using var host = new MicrolinkHost();

        var both = host.Ask([.. host.Password(host.Dump()), 0xfe]);

        Assert.Equal([0x7e, 0x7f], [both[0], both[19]]);
    }

    [Fact]
    public static void Faults_CorruptAndStop_DoWhatTheySay()
    {
        using var spoilt = new MicrolinkHost(new() { CorruptEvery = 7 });
        spoilt.Ask(0xfd);
        Assert.Equal(
            [true, true, true, true, true, false, true],
            Enumerable.Range(0, 7).Select(_ => MicrolinkHost.IsSealed(spoilt.Ask(0xfe))));

        using var stopped = new MicrolinkHost(new() { StopAfterRows = 3 });
        stopped.Ask(0xfd);
        Assert.Equal([19, 19, 9, 0], Enumerable.Range(0, 4).Select(_ => stopped.Ask(0xfe).Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public static void AnyBytes_NeverThrowAndLeaveTheUnitAlive(int seed)
    {
        using var host = new MicrolinkHost();
        var dice = new Dice(seed);
        for (var i = 0; i < 20_000; i++)
        {
            host.Ask((byte)dice.Next(256), 0.001 * dice.Next(150));
        }

        host.Ask(0xf7, 1);
        Assert.Equal(0, host.Ask(0xfd)[0]);
    }
}
