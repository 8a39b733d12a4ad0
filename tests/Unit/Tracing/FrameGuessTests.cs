using System.Globalization;
using System.Linq;
using Xunit;

namespace ApcUps.Tests.Unit.Tracing;

/// <summary>Microlink and Modbus, on frames captured from real units (Microlink) and accepted by real clients (Modbus).</summary>
public class FrameGuessTests
{
    public static TheoryData<string> Rows => new(
        "000A108003ED07090001004000F802FE042104",
        "130331FC02FB001FFFFF03FC0AF804FE0E0C7E",
        "7F0000000019C90013004E0000017900003190",
        "7F000000001C67001500530000017C00005EB8",
        "000A206903FA27090001004000F802FE04FE0940FC1042FC1044FC20F80416FC1032A6",
        "65FFFF00010000A0E80000C0BBB4E10000010400000010000000040000000000207350",
        "68000000000000000000000008004C2943000000000966039A063B675601F30000864F",
        "04032DFA016DFFFFF9000EFFFFF804FE0E262A",
        "2900010000F9000110FC02FB000111FC02902E",
        "94FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF8DDD",
        "95FFFFFFFFFFFFFFFF00000000000000007BEE");

    public static TheoryData<string, string> Frames => new()
    {
        { "01030000001B05C1", "unit 1, function 3" },
        { "01030080002C45FF", "unit 1, function 3" },
        { "0103020008B982", "unit 1, function 3" },
        { "018302C0F1", "unit 1, function 3" },
        { "0106060500015883", "unit 1, function 6" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Guess_CapturedRowAlone_IsMicrolink(string hex)
    {
        var bench = new TraceBench().Say(TraceBench.Hex(hex)).Wait(1);
        Assert.Equal(UpsSpeaker.Microlink, bench.Last.Guess);
        Assert.Equal($"Microlink rows of {(hex.Length == 38 ? 16 : 32)} bytes whose check bytes are right.", bench.Last.Reason);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Guess_RowWithAWrongByte_IsNot(string hex)
    {
        for (var i = 0; i < hex.Length / 2; i++)
        {
            var row = TraceBench.Hex(hex);
            row[i] ^= 0x01;
            Assert.NotEqual(UpsSpeaker.Microlink, new TraceBench().Say(row).Wait(1).Last.Guess);
        }
    }

    [Fact]
    public void Guess_ListeningFromTheMiddleOfARow_NeedsTwoRowsThatFollow()
    {
        var rows = TraceBench.Hex("2900010000F9000110FC02FB000111FC02902E2AFB0FFF12FC02FB000313FC02FB7FFF23BF4A");
        var bench = new TraceBench().Say([0xaa, 0xbb, .. rows.Take(19)]).Wait(1);
        Assert.Equal(UpsSpeaker.Unknown, bench.Last.Guess);
        Assert.Equal(UpsSpeaker.Microlink, new TraceBench().Say([0xaa, 0xbb, .. rows]).Wait(1).Last.Guess);
        Assert.Equal(UpsSpeaker.Unknown, new TraceBench().Say([0xaa, .. rows.Take(19), 0xbb, .. rows.Skip(19)]).Wait(1).Last.Guess);
    }

    [Fact]
    public void Guess_HeaderAnywhere_IsMicrolink() => Assert.Equal(
        UpsSpeaker.Microlink,
        new TraceBench().Say([0xfe, 0xfe, .. TraceBench.Hex("000A108003ED07090001004000F802FE042104")]).Wait(1).Last.Guess);

    [Theory]
    [InlineData(0x00, 19)]
    [InlineData(0xff, 19)]
    [InlineData(0xff, 35)]
    [InlineData(0x00, 38)]
    public void Guess_RowOfOneValueWhoseSumsAreZero_IsNoMicrolink(byte value, int count) =>
        Assert.NotEqual(UpsSpeaker.Microlink, new TraceBench().Say([.. Enumerable.Repeat(value, count)]).Wait(1).Last.Guess);

    [Fact]
    public void Guess_FrameThatEndsWhereNoiseIsJudged_Counts() => Assert.Equal(
        UpsSpeaker.Microlink,
        new TraceBench().Say([.. Enumerable.Repeat((byte)0xf8, 109), .. TraceBench.Hex("000A108003ED07090001004000F802FE042104")]).Wait(1).Last.Guess);

    [Fact]
    public void Guess_OneRowInTheMiddle_IsNoNoiseEither()
    {
        var row = TraceBench.Hex("68000000000000000000000008004C2943000000000966039A063B675601F30000864F");
        var bench = new TraceBench().Say([0x00, 0x00, .. row]).Wait(1);
        Assert.Equal((UpsSpeaker.Unknown, "One row as of Microlink, which may be chance."), (bench.Last.Guess, bench.Last.Reason));
    }

    [Theory]
    [InlineData("000A2080030507090001004000F802FE04", UpsSpeaker.Unknown)]
    [InlineData("000B1080030507090001004000F802FE04", UpsSpeaker.Unknown)]
    [InlineData("010A1080030507090001004000F802FE04", UpsSpeaker.Unknown)]
    [InlineData("000A1080030507090001004000F802FE04", UpsSpeaker.Microlink)]
    public void Guess_RowInTheMiddle_CountsOnlyAsAWholeHeader(string row, UpsSpeaker guess) =>
        Assert.Equal(guess, new TraceBench().Say([0x41, .. Checked(row)]).Wait(1).Last.Guess);

    [Theory]
    [InlineData("F60A1080030507090001004000F802FE04", UpsSpeaker.Microlink)]
    [InlineData("F70A1080030507090001004000F802FE04", UpsSpeaker.Unknown)]
    [InlineData("00FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", UpsSpeaker.Unknown)]
    public void Guess_FrameWithRightSums_NeedsARowNumberAndContent(string row, UpsSpeaker guess) =>
        Assert.Equal(guess, new TraceBench().Say(Checked(row)).Wait(1).Last.Guess);

    [Fact]
    public void Guess_CheckByteOf00_IsNoMicrolinkThoughTheSumsAreRight()
    {
        // A residue of 0 is written as FF.
        var row = Enumerable.Range(0, 255).Select(i => Checked("2A0A1080030507090001004000F802FE" + i.ToString("X2", CultureInfo.InvariantCulture)))
            .First(frame => frame[17] == 0xff);
        Assert.Equal(UpsSpeaker.Microlink, new TraceBench().Say(row).Wait(1).Last.Guess);
        row[17] = 0;
        Assert.Equal(UpsSpeaker.Unknown, new TraceBench().Say(row).Wait(1).Last.Guess);
    }

    [Fact]
    public void Guess_SessionBytesOfAClientAlone_AreUnknown() =>
        Assert.Equal(UpsSpeaker.Unknown, new TraceBench().Say([0xf7, 0xfd, .. Enumerable.Repeat((byte)0xfe, 300)]).Wait(1).Last.Guess);

    [Theory]
    [MemberData(nameof(Frames))]
    public void Guess_Frame_IsModbus(string hex, string whose)
    {
        var bench = new TraceBench().Say(TraceBench.Hex(hex)).Wait(1);
        Assert.Equal(UpsSpeaker.Modbus, bench.Last.Guess);
        Assert.Equal($"A Modbus frame with a right CRC: {whose}.", bench.Last.Reason);
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Guess_FrameWithAWrongByte_IsNot(string hex, string whose)
    {
        Assert.NotEmpty(whose);
        for (var i = 0; i < TraceBench.Hex(hex).Length; i++)
        {
            var frame = TraceBench.Hex(hex);
            frame[i] ^= 0x01;
            Assert.NotEqual(UpsSpeaker.Modbus, new TraceBench().Say(frame).Wait(1).Last.Guess);
        }
    }

    [Fact]
    public void Guess_LongReplyBehindAStrayByte_IsModbus()
    {
        // 27 status registers of a unit on line (test vector of a simulated unit); the CRC is worked out here.
        var reply = TraceBench.Hex(
            "010336 0000 2002 0008 0000 0001 0000 0000 0001 0000 0000 0000 0000 0000 0000 "
            + "0000 0000 0000 0000 0000 0000 0000 0000 0000 0104 0000 0001 0000");
        Assert.Equal(3 + 54, reply.Length);
        Assert.Equal(UpsSpeaker.Modbus, new TraceBench().Say([0x00, .. reply, .. Crc(reply)]).Wait(1).Last.Guess);
    }

    [Theory]
    [InlineData("0110060200020400000001", UpsSpeaker.Modbus)]
    [InlineData("F71006020002", UpsSpeaker.Modbus)]
    [InlineData("001006020002", UpsSpeaker.Unknown)]
    [InlineData("F81006020002", UpsSpeaker.Unknown)]
    [InlineData("0105060200FF", UpsSpeaker.Unknown)]
    [InlineData("018305", UpsSpeaker.Unknown)]
    [InlineData("01030108", UpsSpeaker.Unknown)]
    [InlineData("01030000007E", UpsSpeaker.Unknown)]
    [InlineData("010300000100", UpsSpeaker.Unknown)]
    [InlineData("010300000105", UpsSpeaker.Unknown)]
    [InlineData("010303010203", UpsSpeaker.Unknown)]
    [InlineData("0104020008", UpsSpeaker.Modbus)]
    public void Guess_FrameWithRightCrc_NeedsAUnitAFunctionAndALengthThatCanBe(string hex, UpsSpeaker guess)
    {
        var frame = TraceBench.Hex(hex);
        Assert.Equal(guess, new TraceBench().Say([.. frame, .. Crc(frame)]).Wait(1).Last.Guess);
    }

    private static byte[] Checked(string row)
    {
        var bytes = TraceBench.Hex(row);
        var first = bytes.Aggregate(0, (sum, b) => sum + b) % 255;
        var second = bytes.Select((b, i) => b * (bytes.Length - i)).Sum() % 255;
        var x = 255 - ((first + second) % 255);
        return [.. bytes, (byte)x, (byte)(255 - ((first + x) % 255))];
    }

    private static byte[] Crc(byte[] frame)
    {
        var crc = frame.Aggregate(0xffff, (sum, value) => Enumerable.Range(0, 8).Aggregate(sum ^ value, (c, _) => (c & 1) == 1 ? (c >> 1) ^ 0xa001 : c >> 1));
        return [(byte)crc, (byte)(crc >> 8)];
    }
}
