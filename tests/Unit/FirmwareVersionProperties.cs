using System;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit;

/// <summary>The order of any versions, held against fractions that the test works out itself.</summary>
public class FirmwareVersionProperties
{
    // Few digits, so that equal and nearly equal versions are common.
    private static Gen<string> Versions =>
        from major in Gen.Frequency((4, Gen.Choose(0, 2)), (1, Gen.Choose(0, 999)))
        from count in Gen.Choose(1, 4)
        from digits in Gen.Elements('0', '1', '9').ArrayOf(count)
        select major.ToString(CultureInfo.InvariantCulture).PadLeft(2, '0') + "." + new string(digits);

    [Fact]
    public void Order_AnyTwo_IsThatOfTheirFractions() => ForAll((a, b, _) =>
        Math.Sign(Read(a).CompareTo(Read(b))) == Math.Sign(TenThousandths(a) - TenThousandths(b)));

    [Fact]
    public void Order_AnyThree_IsTotal() => ForAll((a, b, c) =>
        Math.Sign(Read(a).CompareTo(Read(b))) == -Math.Sign(Read(b).CompareTo(Read(a)))
        && (!(Read(a) <= Read(b)) || !(Read(b) <= Read(c)) || Read(a) <= Read(c)));

    [Fact]
    public void Equality_AnyTwo_FitsOrderAndHash() => ForAll((a, b, _) =>
        Read(a).Equals(Read(b)) == (TenThousandths(a) == TenThousandths(b))
        && (!Read(a).Equals(Read(b)) || Read(a).GetHashCode() == Read(b).GetHashCode()));

    [Fact]
    public void ToString_Any_ReadsBackToTheSameText() => ForAll((a, _, _) => FirmwareVersion.Parse(Read(a).ToString()).ToString() == a);

    private static FirmwareVersion Read(string text) => FirmwareVersion.Parse(text);

    private static int TenThousandths(string text)
    {
        var dot = text.IndexOf('.');
        var whole = int.Parse(text.Substring(0, dot), CultureInfo.InvariantCulture);
        return (whole * 10_000) + int.Parse(text.Substring(dot + 1).PadRight(4, '0'), CultureInfo.InvariantCulture);
    }

    private static void ForAll(Func<string, string, string, bool> holds) => Prop.ForAll(
        (from a in Versions from b in Versions from c in Versions select (a, b, c)).ToArbitrary(),
        v => holds(v.a, v.b, v.c)).QuickCheckThrowOnFailure();
}
