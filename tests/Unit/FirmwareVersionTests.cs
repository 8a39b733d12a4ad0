using System;
using Xunit;

namespace ApcUps.Tests.Unit;

/// <summary>How versions are read, written and ordered.</summary>
public class FirmwareVersionTests
{
    [Theory]
    [InlineData("8", "08.0")]
    [InlineData("15", "15.0")]
    [InlineData("8.5", "08.5")]
    [InlineData("08.50", "08.50")]
    [InlineData(" 08.31 ", "08.31")]
    [InlineData("00.4", "00.4")]
    [InlineData("999.9999", "999.9999")]
    public void Parse_Version_IsWrittenWithTwoDigitsAndItsOwnFraction(string text, string written) =>
        Assert.Equal(written, FirmwareVersion.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("unknown")]
    [InlineData("1.2.3")]
    [InlineData("-1")]
    [InlineData("+1.0")]
    [InlineData("8.")]
    [InlineData(".5")]
    [InlineData("8,5")]
    [InlineData("8. 5")]
    [InlineData("UPS 08.5")]
    [InlineData("1000.0")]
    [InlineData("8.00000")]
    [InlineData("99999999999999999999.9")]
    [InlineData("\u0668.\u0665")]
    public void Parse_OtherText_IsNone(string text)
    {
        Assert.Null(FirmwareVersion.TryParse(text));
        Assert.Throws<FormatException>(() => FirmwareVersion.Parse(text));
    }

    [Fact]
    public void TryParse_Null_IsNone() => Assert.Null(FirmwareVersion.TryParse(null));

    [Theory]
    [InlineData("08.31", "08.5")]
    [InlineData("05.21", "05.5")]
    [InlineData("09.6", "10.1")]
    [InlineData("8.5", "09.0")]
    [InlineData("15.0", "15.01")]
    [InlineData("15.09", "15.1")]
    [InlineData("99.9", "100.0")]
    public void Order_FractionIsDecimal(string lower, string higher)
    {
        var (low, high) = (FirmwareVersion.Parse(lower), FirmwareVersion.Parse(higher));
        Assert.True(low < high && low <= high && high > low && high >= low && low != high);
        Assert.False(low > high || low >= high || low == high || low.Equals(high));
        Assert.True(low.CompareTo(high) < 0);
        Assert.True(high.CompareTo((object)low) > 0);
    }

    [Theory]
    [InlineData("08.5", "08.50")]
    [InlineData("07.2", "07.20")]
    [InlineData("8", "008.0000")]
    public void Equality_TrailingZeros_DoNotCount(string one, string other)
    {
        var (left, right) = (FirmwareVersion.Parse(one), FirmwareVersion.Parse(other));
        Assert.True(left == right && left <= right && left >= right && left.Equals(right) && left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Order_Null_ComesFirst()
    {
        var (none, other) = (FirmwareVersion.TryParse("unknown"), FirmwareVersion.TryParse(null));
        var some = FirmwareVersion.Parse("00.0");
        Assert.True(none < some && some > none && none != some && none == other && none <= other);
        Assert.False(none > some || some <= none || none < other);
        Assert.True(some.CompareTo(null) > 0);
        Assert.True(some.CompareTo((object?)null) > 0);
    }

    [Fact]
    public void CompareTo_Text_IsReadFirst()
    {
        Assert.True(FirmwareVersion.Parse("08.31").CompareTo("8.5") < 0);
        Assert.Equal(0, FirmwareVersion.Parse("07.2").CompareTo("07.20"));
        Assert.Throws<ArgumentException>(() => FirmwareVersion.Parse("08.31").CompareTo("unknown"));
        Assert.Throws<ArgumentException>(() => FirmwareVersion.Parse("08.31").CompareTo(8.5));
        Assert.False(FirmwareVersion.Parse("08.5").Equals("08.5"));
    }
}
