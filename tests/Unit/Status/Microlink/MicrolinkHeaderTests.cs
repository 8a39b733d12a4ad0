using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class MicrolinkHeaderTests
{
    private const string Captured = "0A108003ED07090001004000F802FE04";

    [Fact]
    public void Smc1000I_IsReadAsTheFactsSay()
    {
        var header = MicrolinkHeader.Read(Hex.Bytes(Captured))!;
        Assert.Equal((16, 128, 1005, 0x400), (header.Width, header.Rows, header.SeriesId, header.DataAddress));
        Assert.Equal((true, false, false), (header.NeedsPassword, header.UsesStuffing, header.NeedsFirmwareUpdate));
        Assert.Equal(Hex.Bytes("0A108003ED07090001004000"), header.ToBytes());
    }

    [Fact]
    public void Smc1000_2UC_IsReadAsTheFactsSay()
    {
        var header = MicrolinkHeader.Read(Hex.Bytes("0A206903FA27090001004000F802FE04FE0940FC1042FC1044FC20F80416FC10"))!;
        Assert.Equal((32, 105, 1018, 0x800), (header.Width, header.Rows, header.SeriesId, header.DataAddress));
    }

    [Theory]
    [InlineData("0A108003ED07080001004000F802FE04", false, false, false)]
    [InlineData("0A108003ED071B0001004000F802FE04", true, true, true)]
    [InlineData("0A108003ED07180001004000F802FE04", false, false, true)]
    public void Flags_EachIsItsOwn(string hex, bool password, bool stuffing, bool update)
    {
        var header = MicrolinkHeader.Read(Hex.Bytes(hex))!;
        Assert.Equal((password, stuffing, update), (header.NeedsPassword, header.UsesStuffing, header.NeedsFirmwareUpdate));
    }

    [Theory]
    [InlineData("0AF78003ED07090001004000F802FE04", "another width than its own")]
    [InlineData("0A0F8003ED07090001004000F802FE04", "another width than its own")]
    [InlineData("0A108003ED07010001004000F802FE04", "no descriptor")]
    [InlineData("0A108003ED07090002004000F802FE04", "another descriptor version")]
    [InlineData("0A108003ED07090000004000F802FE04", "another descriptor version")]
    [InlineData("0A108003ED07090001008000F802FE04", "data beyond the rows")]
    [InlineData("0A108003ED07090001004010F802FE04", "data beyond a row")]
    [InlineData("0A108003ED0709000100000BF802FE04", "data in the header")]
    [InlineData("0A100103ED07090001000001F802FE04", "one row")]
    [InlineData("0A10F803ED07090001004000F802FE04", "rows that read as control bytes")]
    [InlineData("0A108003ED0709000100400000000000F802FE04", "longer than it says")]
    [InlineData("0A0B8003ED070900010040", "too short for a header")]
    public void Contradiction_IsNoHeader(string hex, string why) => Assert.True(MicrolinkHeader.Read(Hex.Bytes(hex)) is null, why);

    [Fact]
    public void Width65_IsNotBelieved()
    {
        var payload = new byte[65];
        Hex.Bytes("0A418003ED07090001004000").CopyTo(payload, 0);
        Assert.Null(MicrolinkHeader.Read(payload));
        payload[1] = 64;
        Assert.NotNull(MicrolinkHeader.Read(payload[..64]));
    }
}
