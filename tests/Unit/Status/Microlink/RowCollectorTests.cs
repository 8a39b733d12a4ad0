using System.Linq;
using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class RowCollectorTests
{
    private const string First = "0A108003ED07090001004000F802FE04";
    private const string Last = "7F0000000019C90013004E0000017900003190";

    private readonly RowCollector _rows = new(MicrolinkHeader.Read(Hex.Bytes(First))!);

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("FE")]
    [InlineData("0000FEFE")]
    [InlineData("0000000019C90013004E0000017900003190")]
    public void BytesInFront_ArePassedOver(string stray)
    {
        Add(stray + Last);
        Assert.Equal(0x7f, _rows.Take()!.Number);
        Assert.Equal(0, _rows.Count);
    }

    [Fact]
    public void ByteByByte_ComesWithTheLast()
    {
        foreach (var b in Hex.Bytes(Last))
        {
            Assert.Null(_rows.Take());
            _rows.Add([b], 1);
        }

        Assert.NotNull(_rows.Take());
        Assert.Null(_rows.Take());
    }

    [Fact]
    public void TwoRows_ComeOneByOneAndTheRestStays()
    {
        Add("13 0331FC02FB001FFFFF03FC0AF804FE0E 0C7E" + Last + "55");
        Assert.Equal(0x13, _rows.Take()!.Number);
        Assert.Equal(0x7f, _rows.Take()!.Number);
        Assert.Null(_rows.Take());
        Assert.Equal(1, _rows.Count);
    }

    [Fact]
    public void NumberBeyondTheRows_IsNoRow()
    {
        byte[] frame = MicrolinkFrame.WithCheck([0x80, .. new byte[16]]);
        _rows.Add(frame, frame.Length);
        Assert.Null(_rows.Take());
    }

    [Fact]
    public void StrayZeroThatMakesAFalseRow0_TheTrueRowIsTaken()
    {
        // A row whose last check byte is FF stays right without it, since FF weighs nothing, and so it does behind a 00.
        var row = Enumerable.Range(0, 255).Select(i => MicrolinkFrame.WithCheck([0x55, (byte)i, .. new byte[14], 7])).First(f => f[^1] == 0xff);
        byte[] bytes = [0, .. row];
        Assert.True(MicrolinkFrame.IsRight(bytes, 0, 19));
        _rows.Add(bytes, bytes.Length);
        Assert.Equal(0x55, _rows.Take()!.Number);
    }

    [Fact]
    public void Row0OfAnotherHeader_IsNoRow()
    {
        byte[] other = MicrolinkFrame.WithCheck([0, .. Hex.Bytes("0A108003ED07190001004000F802FE04")]);
        _rows.Add(other, other.Length);
        Assert.Null(_rows.Take());
        _rows.Clear();
        Add("00" + First + "2104");
        Assert.Equal(0, _rows.Take()!.Number);
    }

    [Fact]
    public void Flood_IsTold()
    {
        Assert.Equal(19, _rows.FrameLength);
        _rows.Add(Hex.Repeat(0xff, 54), 54);
        Assert.False(_rows.IsFlooded);
        _rows.Add([1], 1);
        Assert.True(_rows.IsFlooded);
        _rows.Clear();
        Assert.False(_rows.IsFlooded);
        Assert.Equal(0, _rows.Count);
    }

    private void Add(string hex)
    {
        var bytes = Hex.Bytes(hex);
        _rows.Add(bytes, bytes.Length);
    }
}
