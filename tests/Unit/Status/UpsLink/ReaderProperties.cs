using System;
using System.Linq;
using ApcUps.Status;
using ApcUps.Status.UpsLink;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>What holds whatever a unit says, and whenever.</summary>
public class ReaderProperties
{
    private const string Harmful = "MNJWKS@UDZzAR^-+I[]{}0123456H\u007f\u000e\u0002\u0010\u0019\u009f\r\n ";

    private static Gen<string> Replies => Gen.Frequency(
        (6, Gen.Elements("SM\r\n", "08\r\n", "10\r\n", "FWI\r\n", "6TD\r\n", "27.47\r\n", "0112:\r\n", "NA\r\n", "NO\r\n", "OK\r\n", "617.3.I\r\n", "D7\r\n")),
        (3, Gen.Elements("3.!.QWKSZ@UDBfjPLXG\r\n", "3..MNJQV\r\n", "2.$!*&%.ABCDEFG\u007f+-SktZ\r\n", ScriptedUnit.FirstCommands + "\r\n", "#uI43253264271280\r\n")),
        (2, Gen.Elements("!", "$!", "\r\n", "\n", "SM", "0", ".", "*", "#08\r\n")),
        (1, Gen.Elements(string.Empty)),
        (1, Gen.Choose(0, 255).ArrayOf().Select(bytes => string.Concat(bytes.Select(b => (char)b)) + "\r\n")));

    private static Arbitrary<(string Text, double After)[]> Units =>
        Replies.Zip(Gen.Elements(0.0, 0.03, 0.1, 0.25, 1.6, 3.1), (text, after) => (text, after)).ArrayOf().ToArbitrary();

    [Fact]
    public void Reader_AnyUnit_SendsSingleBytesOfTheWhitelistOnly() => ForAnyUnit(bench =>
        bench.Commands.All(c => UpsLinkWhitelist.Allows([(byte)c.Command]) && Harmful.IndexOf(c.Command) < 0));

    [Fact]
    public void Reader_AnyUnit_ComesToAnEndInItsTime() => ForAnyUnit(bench => bench.Reader.IsOver && bench.Now <= 60.001);

    [Fact]
    public void Reader_AnyUnit_ReadsNothingButWhatItWasTold() => ForAnyUnit(bench =>
        bench.Readings.Count <= 1
        && (bench.Readings.Count == 1 || bench.Ending is not (StatusEndKind.Complete or StatusEndKind.Incomplete))
        && (bench.Reader.HasAnswered || bench.Readings.Count == 0)
        && (bench.Reader.HasAnswered == bench.Ending is not (StatusEndKind.NoAnswer or StatusEndKind.Garbled or StatusEndKind.TimedOut)
            || bench.Ending == StatusEndKind.TimedOut));

    [Fact]
    public void Reader_AnyUnitThatSpeaksUnasked_SendsNoHarmAndEnds() => Prop.ForAll(Units, unit =>
    {
        var bench = new UpsLinkBench(new() { Raw = true });
        var at = 0.0;
        foreach (var (text, after) in unit)
        {
            bench.Say(at += after, text);
        }

        bench.RunToEnd();
        return bench.Commands.All(c => Harmful.IndexOf(c.Command) < 0) && bench.Now <= 60.001;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Reader_AnyUnitCancelledAtAnyTime_IsOver() => Prop.ForAll(
        Units, Gen.Elements(0.1, 0.7, 1.3, 2.0, 4.2, 10).ToArbitrary(), (unit, at) =>
        {
            var bench = Answering(unit);
            bench.Run(at);
            var sent = bench.Sent;
            return bench.Cancel().Run(0.5).Reader.IsOver && bench.Sent == sent;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // However the bytes of a sound unit are cut, and whatever alerts stand between them, the reading is the same.
    [Fact]
    public void Reader_SoundUnitWithAlertsAnywhere_ReadsTheSame() => Prop.ForAll(
        Gen.Choose(0, 9).ArrayOf().ToArbitrary(), dice =>
        {
            var bench = new UpsLinkBench();
            var unit = ScriptedUnit.Third(bench);
            var (thrown, spoken) = (0, 0);
            unit.Instead = c =>
            {
                if (c is 'a' or 'Y' or 'Q' || !unit.Replies.TryGetValue(c, out var reply))
                {
                    return false;
                }

                bench.Speak(0.03, string.Concat((reply + "\r\n").Select(x => (spoken++ < 200 && dice.Length > 0 && dice[thrown++ % dice.Length] == 0 ? "!" : string.Empty) + x)));
                return true;
            };
            bench.RunToEnd();
            var s = bench.Status;
            return (bench.Ending, s.Model, s.BatteryVoltage, s.Runtime, s.InputVoltage, s.State)
                == (StatusEndKind.Complete, "Smart-UPS 1500 RM", 27.47, TimeSpan.FromMinutes(112), 231.8, UpsState.OnLine);
        }).QuickCheckThrowOnFailure();

    // The first Y is always answered, so that most units get beyond it; then each command takes the next reply.
    private static UpsLinkBench Answering((string Text, double After)[] unit)
    {
        var bench = new UpsLinkBench(new() { Raw = true });
        var next = 0;
        bench.Unit = c =>
        {
            if (c == 'Y')
            {
                bench.Say(0.04, "SM\r\n");
            }
            else if (unit.Length > 0)
            {
                var (text, after) = unit[next++ % unit.Length];
                bench.Say(after, text);
            }
        };
        return bench;
    }

    private static void ForAnyUnit(Func<UpsLinkBench, bool> holds) =>
        Prop.ForAll(Units, unit => holds(Answering(unit).RunToEnd())).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
