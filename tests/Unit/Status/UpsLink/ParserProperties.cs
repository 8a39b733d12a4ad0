using System.Linq;
using ApcUps.Status.UpsLink;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>No text makes a parser throw, and what is read is what was written.</summary>
public class ParserProperties
{
    private static Arbitrary<string> Texts => Gen.OneOf(
            Gen.Choose(0, 255).Select(c => (char)c).ArrayOf().Select(a => new string(a)),
            Gen.Elements("0123456789./:#>AFINORS-4 \u0001".ToCharArray()).ArrayOf().Select(a => new string(a)))
        .ToArbitrary();

    [Fact]
    public void Values_AnyText_AreInTheirRangeOrNull() => Prop.ForAll(Texts, text =>
        UpsLinkValue.Number(text) is null or (>= 0 and < 100_000)
        && UpsLinkValue.Runtime(text) is null or { Ticks: >= 0 }
        && (UpsLinkValue.Register(text) is null || text.Length == 2)
        && UpsLinkValue.Text(text) is not { Length: 0 }
        && UpsLinkDate.Read(text) is null or { Year: >= 1980 and <= 2079 }
        && (UpsLinkValue.Cause(text) is null || text.Length == 1)
        && (UpsLinkValue.Test(text) is null || text.Length == 2)
        && (UpsLinkModel.ForLetters(text) is null || text.Length == 3)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Readable_AnyTextToAnyCommand_NeverThrows() => Prop.ForAll(Texts, Gen.Choose(0, 255).ToArbitrary(), (text, command) =>
        ReplyForm.IsReadable((byte)command, text) | true).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Number_Written_IsRead() => Prop.ForAll(Gen.Choose(0, 9999).ToArbitrary(), tenths =>
        UpsLinkValue.Number($"{tenths / 10:d3}.{tenths % 10}") == tenths / 10.0).QuickCheckThrowOnFailure();

    [Fact]
    public void Register_Written_IsRead() => Assert.All(Enumerable.Range(0, 256), b =>
    {
        Assert.Equal((byte)b, UpsLinkValue.Register(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((byte)b, UpsLinkValue.Register(b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    });

    [Fact]
    public void CommandList_AnyText_HasOnlyWhatStandsThere() => Prop.ForAll(Texts, text =>
    {
        var list = CommandList.Read("3." + text) ?? CommandList.Read(text);
        return list is null || list.Commands.All(c => text.IndexOf(c) >= 0 && c != '.');
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void CapabilityString_AnyText_GivesNoMoreThanStandsThere() => Prop.ForAll(Texts, text =>
        CapabilityString.Read(text).Sum(g => 4 + g.Values.Sum(v => v.Length)) <= text.Length
        && CapabilityString.Read(text).All(g => g.Values.Count < 10)
        && CapabilityString.For(CapabilityString.Read(text), text).Count() <= CapabilityString.Read(text).Count)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void ReplyLine_AnyBytes_KeepsAllButAlertsAndLineEnd() => Prop.ForAll(Texts, text =>
    {
        var line = new ReplyLine((byte)'B');
        var whole = text.IndexOf('\n');
        foreach (var c in text)
        {
            line.Receive((byte)c);
        }

        var mine = (whole < 0 ? text : text.Substring(0, whole)).Where(c => "!$%+?=*#&|\r".IndexOf(c) < 0);
        return line.IsWhole == whole >= 0 && line.Text == string.Concat(mine);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Unit_AnyReplies_PlansOnlyWhatIsHarmless() => Prop.ForAll(Texts, Texts, (a, b) =>
        new[] { true, false }.All(raw => new[] { new UpsLinkUnit(a, b, null), new(null, a, CommandList.Read("3.!." + b)), new(null, null, CommandList.Read(a)) }
            .All(u => new QueryPlan(u, raw) is var plan && plan.All.Concat(plan.Again).All(UpsLinkWhitelist.Allows)))).QuickCheckThrowOnFailure();
}
