using System;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

/// <summary>What holds whatever a client sends, and whatever befalls the unit meanwhile.</summary>
public class UpsLinkProperties
{
    private static Arbitrary<(int Value, int Condition, double After)[]> Clients =>
        Gen.Frequency((3, Gen.Elements("YYRQaMNj\x1a\x1bKZS-".Select(c => (int)c).ToArray())), (2, Gen.Choose(0, 255)))
            .Zip(Gen.Choose(0, 63), (value, condition) => (value, condition))
            .Zip(Gen.Elements(0, 0.004, 0.1, 1, 31), (one, after) => (one.value, one.condition, after))
            .ArrayOf().ToArbitrary();

    [Fact]
    public void Device_AnyClient_SaysLinesAndAlertsAlone() => ForAny((_, said) =>
        Regex.IsMatch(said, @"\A(?:[!$%+?=#]|(?:SM|NA|BYE|[^\r\n]{1,255})\r\n)*\z"));

    [Fact]
    public void Device_AnyClient_AnswersEachCommandWithOneLineOrNone() => Prop.ForAll(Clients, client =>
    {
        var rig = new UpsLinkRig();
        var smart = false;
        foreach (var (value, condition, after) in client)
        {
            rig.Condition = (SimulatorCondition)condition;
            rig.Run(after);
            var lines = rig.Ask(((char)value).ToString()).Count(c => c == '\n');
            smart |= value == 'Y';
            if (lines != (smart && value is not (0x08 or 0x1B or >= 0x80) ? 1 : 0))
            {
                return false;
            }

            smart &= value != 'R';
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Device_AnyClient_CanBeReadAfterwards() => ForAny((rig, _) =>
    {
        rig.Condition = SimulatorCondition.None;
        rig.Run(1);
        return rig.Ask("Y") == "SM\r\n" && rig.Reply('Q') == "08" && rig.Reply('u') == "253" && rig.Reply('c') == "SIMULATE";
    });

    private static void ForAny(Func<UpsLinkRig, string, bool> holds) => Prop.ForAll(Clients, client =>
    {
        var rig = new UpsLinkRig();
        var said = string.Concat(client.Select(one =>
        {
            rig.Condition = (SimulatorCondition)one.Condition;
            return rig.Run(one.After) + rig.Ask(((char)one.Value).ToString());
        }));
        return holds(rig, said);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
