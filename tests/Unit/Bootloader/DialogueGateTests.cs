using System;
using System.Collections.Generic;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>A gate has the last word before the first block.</summary>
public class DialogueGateTests
{
    private const string Banner = "\r\nAPC(R)2009 Download Manager\r\nVersion 05.0\r\n4.5G Smart-UPS Tower\r\n\r\n\r\n No Application in memory\r\n";

    [Fact]
    public void Gate_Refuses_NothingIsSent()
    {
        var gate = new Gate("it is an ID17 unit");
        var bench = With(gate).Say(1, Banner + "C").RunToEnd().AssertOutcome(TransferOutcome.Refused, TransferFailure.BannerContradicts);
        Assert.Empty(bench.Sent);
        Assert.False(bench.Report.AnythingSent);
        Assert.Equal(0, bench.Report.Attempts);
        Assert.Equal("it is an ID17 unit", bench.Report.Refusal);
        Assert.Contains(new DialogueNote("Nothing is sent: it is an ID17 unit."), bench.Events);
        Assert.Contains("The unit took nothing", TransferAdvice.For(bench.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Gate_SeesWhatWasHeard()
    {
        var gate = new Gate(null);
        With(gate).Say(1, Banner + "C").Run(2);
        var heard = Assert.Single(gate.Heard);
        Assert.Equal(("4.5G Smart-UPS Tower", "05.0", true), (heard.Product, heard.LoaderVersion?.ToString(), heard.NoApplication));
    }

    [Fact]
    public void Gate_WithoutABanner_HearsNothing()
    {
        var gate = new Gate(null);
        var bench = With(gate).Say(1, "CC").Say(3, "CC").Run(10);
        Assert.Equal(LoaderHeard.Nothing, Assert.Single(gate.Heard));
        Assert.NotEmpty(bench.Sent);
    }

    [Fact]
    public void Gate_PromptThatIsNotBelieved_IsNotAsked()
    {
        var gate = new Gate("never");
        With(gate).Say(1, "C").Run(5);
        Assert.Empty(gate.Heard);
    }

    [Fact]
    public void Gate_Allows_TheImageGoes()
    {
        var bench = With(new Gate(null)).Say(1, Banner + "C").Run(2);
        Assert.Equal([1], bench.Script);
        Assert.Null(bench.Report.Refusal);
    }

    [Fact]
    public void Gate_LaterAttempt_IsAskedAndToldSo()
    {
        var gate = new Gate(null);
        var bench = Restart(gate).Run(5);
        Assert.Equal(2, bench.Report.Attempts);
        Assert.Equal([false, true], gate.After);
    }

    [Fact]
    public void Gate_RefusesALaterAttempt_TheTransferFailsAndNothingMoreIsSent()
    {
        var bench = Restart(new Gate("it is an ID17 unit", fromAttempt: 2));
        bench.RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.BannerContradicts);
        Assert.Single(bench.Script, block => block == 1);
        Assert.Equal(1, bench.Report.Attempts);
        Assert.Contains("not sent again", TransferAdvice.For(bench.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Gate_BehindBlindOffers_IsStillAsked()
    {
        var bench = With(new Gate("it is an ID17 unit"), blind: true).Run(30);
        Assert.True(bench.Sent.Count is > 0 and < 5);
        var offers = bench.Sent.Count;
        bench.Say(0, Banner + "C").RunToEnd().AssertOutcome(TransferOutcome.Refused, TransferFailure.BannerContradicts);
        Assert.Equal(offers, bench.Sent.Count);
        Assert.Equal(0, bench.Report.BlocksSent);
        Assert.Contains(new DialogueNote("Nothing more is sent: it is an ID17 unit."), bench.Events);
    }

    private static DialogueBench With(ILoaderGate gate, bool blind = false) => new(with: r => r with { Gate = gate, Blind = blind });

    // The unit takes some blocks, then restarts and asks again.
    private static DialogueBench Restart(Gate gate)
    {
        var bench = With(gate);
        bench.Unit = _ => bench.Say(0.01, XmodemByte.Ack);
        bench.Say(1, Banner + "C").Run(1.25);
        bench.Unit = _ => { };
        return bench.Say(0.1, Banner + "C");
    }

    private sealed class Gate(string? refusal, int fromAttempt = 1) : ILoaderGate
    {
        public List<LoaderHeard> Heard { get; } = [];

        public List<bool> After { get; } = [];

        public string? Refuse(LoaderHeard heard, bool afterAttempt)
        {
            Heard.Add(heard);
            After.Add(afterAttempt);
            return Heard.Count >= fromAttempt ? refusal : null;
        }
    }
}
