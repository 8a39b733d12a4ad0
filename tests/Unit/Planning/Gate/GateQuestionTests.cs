using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Planning;
using ApcUps.Planning.Gate;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning.Gate;

/// <summary>What the gate asks, demands and warns of, without refusing.</summary>
public class GateQuestionTests
{
    [Fact]
    public void Judge_Downgrade_IsAskedUnlessForced()
    {
        // downgrade-warning
        var question = Assert.Single(Judge(Known("SMT18UPS_15-0.enc"), Ups(18, "15.1")).Questions);
        Assert.Equal("downgrade-warning", question.Rule);
        Assert.Contains("older", question.Text, StringComparison.Ordinal);
        var forced = Judge(Known("SMT18UPS_15-0.enc"), Ups(18, "15.1"), force: true);
        Assert.Empty(forced.Questions);
        Assert.Equal(["downgrade-warning"], forced.Overridden);
    }

    [Fact]
    public void Judge_BatteryCharge_IsAskedUnlessForced()
    {
        // xu-battery
        Assert.Equal(["xu-battery"], Judge(Known("XU1017UPS_15-7.enc"), Ups(1017, "15.6")).Questions.Select(q => q.Rule));
        Assert.Empty(Judge(Known("XU1017UPS_15-7.enc"), Ups(1017, "15.6"), force: true).Questions);
    }

    [Fact]
    public void Judge_OtherQuestions_AreConditions()
    {
        // preconditions, interface-switch, output-on-unprotected
        var verdict = Judge(Known("SMC1018UPS_18-2.enc"), Ups(1018, "15.5", outputOn: true));
        Assert.Empty(verdict.Questions);
        Assert.Contains("updates over its serial port must be enabled on its display", verdict.Conditions);
        Assert.DoesNotContain("its output must be off", verdict.Conditions);
    }

    [Fact]
    public void Judge_OutputRules_AreOneCondition() =>
        Assert.Single(Judge(Known("SRT1021UPS_15-7.enc"), Ups(1021, "15.0")).Conditions, c => c == "its output must be off");

    [Fact]
    public void Judge_Warnings_NameRuleAndIdChange()
    {
        Assert.Contains(Judge(Known("SMT18UPS_15-1.enc"), Ups(18, "15.0", null, "SMT3000")).Warnings, w => w.StartsWith("id18-scope-3kva: the release notes", StringComparison.Ordinal));
        Assert.Contains("SRT1001UPS_02-9.enc changes the unit's hardware id from 1001 to 1013.", Judge(Known("SRT1001UPS_02-9.enc"), Ups(1001)).Warnings);
    }

    [Fact]
    public void Judge_WarningWithoutItsFact_IsMentionedAsUndecided()
    {
        Assert.Contains(
            Judge(Known("SMT18UPS_15-1.enc"), Ups(18, "15.0")).Warnings,
            w => w.StartsWith("id18-scope-3kva: not decided, since unit.sku is not known: ", StringComparison.Ordinal));
        Assert.DoesNotContain(Judge(Known("SMT17UPS_07-1.enc"), Ups(), force: true).Warnings, w => w.Contains("not decided", StringComparison.Ordinal));
    }

    private static GateVerdict Judge(ImageFacts image, UnitFacts unit, bool force = false) => SendGate.Judge(image, unit, LoaderHeard.Nothing, force);
}
