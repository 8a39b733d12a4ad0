using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class OpeningEarTests
{
    private const string First = "000A108003ED07090001004000F802FE042104";
    private const string Last = "7F0000000019C90013004E0000017900003190";

    private readonly OpeningEar _ear = new();

    [Theory]
    [InlineData("", false)]
    [InlineData("00", false)]
    [InlineData(Last, false)]
    [InlineData("19C90013004E0000017900003190", false)]
    public void Row0_BehindOtherBytes_IsFound(string before, bool surplus)
    {
        Hear(before + First);
        var row = _ear.TakeFirst(out var header);
        Assert.Equal((0, 16, 128), (row!.Number, header!.Width, header.Rows));
        Assert.Equal(surplus, _ear.HasSurplus);
    }

    [Fact]
    public void Row0_OfTheWiderUnit_IsFoundAndTheRestIsTold()
    {
        Hear("00 0A206903FA27090001004000F802FE04FE0940FC1042FC1044FC20F80416FC10 32A6 01");
        Assert.Equal(32, _ear.TakeFirst(out var header)!.Payload.Length);
        Assert.Equal(1018, header!.SeriesId);
        Assert.True(_ear.HasSurplus);
    }

    [Fact]
    public void Row0_BehindALongNoise_IsFound()
    {
        for (var i = 0; i < 50; i++)
        {
            _ear.Add(Hex.Repeat(0x41, 100), 100);
        }

        _ear.Add(Hex.Repeat(0x41, 5000), 5000);
        Hear(First);
        Assert.NotNull(_ear.TakeFirst(out _));
    }

    [Fact]
    public void Row0_InPieces_IsFoundOnceWhole()
    {
        Hear(First.Substring(0, 36));
        Assert.Null(_ear.TakeFirst(out var none));
        Assert.Null(none);
        Hear(First.Substring(36));
        Assert.NotNull(_ear.TakeFirst(out _));
    }

    [Fact]
    public void Row0_ThatContradictsItself_IsNone()
    {
        byte[] frame = MicrolinkFrame.WithCheck([0, .. Hex.Bytes("0A108003ED07010001004000F802FE04")]);
        _ear.Add(frame, frame.Length);
        Assert.Null(_ear.TakeFirst(out _));
    }

    [Theory]
    [InlineData(Last, true)]
    [InlineData("00" + Last, true)]
    [InlineData("00FE" + Last, true)]
    [InlineData("000000" + Last, false)]
    [InlineData(Last + "00", false)]
    [InlineData("00" + Last + Last, true)]
    [InlineData(Last + First, false)]
    [InlineData(First + Last, false)]
    [InlineData("7F0000000019C90013004E0000017900003191", false)]
    [InlineData("68 000000000000000000000008004C2943000000000966039A063B675601F30000 864F", true)]
    [InlineData(First, false)]
    [InlineData("", false)]
    [InlineData("4E410D0A", false)]
    public void OldSession_IsRowsAndNothingElse(string hex, bool isOld)
    {
        Hear(hex);
        Assert.Equal(isOld, _ear.IsOldSession());
        Assert.Equal(hex.Length > 0, _ear.HasHeard);
        _ear.Clear();
        Assert.False(_ear.IsOldSession());
        Assert.False(_ear.HasHeard);
    }

    private void Hear(string hex)
    {
        var bytes = Hex.Bytes(hex);
        _ear.Add(bytes, bytes.Length);
    }
}
