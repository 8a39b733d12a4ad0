using System.Linq;
using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class MicrolinkDescriptorTests
{
    [Fact]
    public void Smc1000_2UC_Row0Tail_NamesIdentity()
    {
        // The captured words, then our end.
        var walk = Walks.Of("F802FE04FE0940FC1042FC1044FC20F80416FC10 FF FF FF FF F6");
        Assert.Equal(["2:4.9.40 0 16", "2:4.9.42 16 16", "2:4.9.44 32 32", "2:4.9.4:16 64 16"], walk.Text());
        Assert.Equal(32 * 16, walk.Fields[0].Address);
        Assert.Equal([0x40, 0x42, 0x44, 0x16], walk.Fields.Select(f => f.Id));
    }

    [Fact]
    public void Smx1500_Rows29To2C_NameTestsAndCommands()
    {
        const string Rows = "10FC02FB000111FC02 FB0FFF12FC02FB000313FC02FB7FFF23 FFFE0732FFFE0B3BFC02FB000F3FFC02 FB0007FF36FC02FB31730234FC02FB00";
        var walk = Walks.Of("F802FE04FE05" + Rows + "AA FF FF F6");
        Assert.Equal(
            ["2:4.5.10 0 2", "2:4.5.11 2 2", "2:4.5.12 4 2", "2:4.5.13 6 2", "2:4.5.23 8 2", "2:4.7.32 10 2", "2:4.B.3B 12 2", "2:4.B.3F 14 2", "2:4.36 16 2", "2:4.2 18 2", "2:4.34 20 2"],
            walk.Text());
    }

    [Fact]
    public void Smx1500_Rows04To07_ElementsAreCountedOut()
    {
        const string Rows = "032DFA016DFFFFF9000EFFFFF804FE0E FE0B22FC1021FC1016FC10FD090315FC 10FF14FFFE08FD0A0317FC04FFFFFE0B 1FFC02FBFFFF03FC08FFFE081BFC02FB";
        var walk = Walks.Of("F802FE04FE09" + Rows + "FFFF FF FF FF FF F6");
        Assert.Equal(
            [
                "2:4.9.3 0 2", "2:4.9.2D 2 2", "2:4:E.B.22 4 16", "2:4:E.B.21 20 16", "2:4:E.B.16 36 16",
                "2:4:E.B.9[0].15 52 16", "2:4:E.B.9[1].15 68 16", "2:4:E.B.9[2].15 84 16", "2:4:E.B.14 100 2",
                "2:4:E.8.A[0].17 102 4", "2:4:E.8.A[1].17 106 4", "2:4:E.8.A[2].17 110 4", "2:4:E.B.1F 114 2", "2:4:E.B.3 116 8", "2:4:E.8.1B 124 2",
            ],
            walk.Text());
    }

    [Theory]
    [InlineData("40 F6", "40 0 2")]
    [InlineData("40 FC 04 F6", "40 0 4")]
    [InlineData("DF FC FF F6", "DF 0 255")]
    [InlineData("40 FC 01 FB AA 41 F6", "40 0 1|41 1 2")]
    [InlineData("40 FC 04 FA 11111111 22222222 F9 33333333 FB 44444444 41 F6", "40 0 4|41 4 2")]
    [InlineData("40 FA FFFF FFFF F9 0001 41 F6", "40 0 2|41 2 2")]
    [InlineData("F7 40 F7 FC 03 F7 F7 41 F6", "40 0 3|41 3 2")]
    [InlineData("FD 3D 02 F8 02 4A FF FF 41 F6", "3D[0].2:4A 0 2|3D[1].2:4A 2 2|41 4 2")]
    [InlineData("FD 10 02 FD 11 03 4A FF 4B FF F6", "10[0].11[0].4A 0 2|10[0].11[1].4A 2 2|10[0].11[2].4A 4 2|10[0].4B 6 2|10[1].11[0].4A 8 2|10[1].11[1].4A 10 2|10[1].11[2].4A 12 2|10[1].4B 14 2")]
    [InlineData("FD 10 00 4A FE 05 4B FF FF 4C F6", "4C 0 2")]
    [InlineData("FD 10 01 4A FF 4C F6", "10[0].4A 0 2|4C 2 2")]
    [InlineData("FE 01 FF FE DF 40 FF F6", "DF.40 0 2")]
    [InlineData("40 FC 00 41 F6", "40 0 0|41 0 2")]
    public void Grammar_EachWordHasItsEffect(string words, string fields)
    {
        var walk = Walks.Of(words);
        Assert.Equal(MicrolinkDescriptorFault.None, walk.Fault);
        Assert.Equal(fields, string.Join("|", walk.Text()));
    }

    [Fact]
    public void Skipped_KeepsItsPlaceAndIsMarked()
    {
        var walk = Walks.Of("40 F5 41 42 F6");
        Assert.Equal("40 0 2|41 2 2|42 4 2", string.Join("|", walk.Text()));
        Assert.Equal([false, true, false], walk.Fields.Select(f => f.IsSkipped));
    }

    [Theory]
    [InlineData("F8 02 40 F6")]
    [InlineData("40 FF F6")]
    [InlineData("00 40 F6")]
    [InlineData("40 E0 F6")]
    [InlineData("40 F3 F6")]
    [InlineData("40 F4 FF F6")]
    [InlineData("FC 02 F6")]
    [InlineData("FB 00 01 F6")]
    [InlineData("FA 00 01 00 01 F6")]
    [InlineData("F9 00 01 F6")]
    [InlineData("F8 02 FC 02 FF F6")]
    [InlineData("FE 00 40 FF F6")]
    [InlineData("F8 E0 40 FF F6")]
    [InlineData("FD F8 02 40 FF F6")]
    [InlineData("40 41 42")]
    public void BrokenGrammar_GivesNoField(string words)
    {
        var walk = Walks.Of(words);
        Assert.Equal(MicrolinkDescriptorFault.Invalid, walk.Fault);
        Assert.Empty(walk.Fields);
    }

    [Fact]
    public void EndMark_BehindTheDataPointer_IsNotReached()
    {
        var words = Hex.Repeat(0xf7, 500);
        words[499] = 0xf6;
        Assert.Equal(MicrolinkDescriptorFault.None, Walks.Of(words).Fault);
        Assert.Equal(MicrolinkDescriptorFault.Invalid, Walks.Of([0xf7, .. words]).Fault);
    }

    [Fact]
    public void MissingRow_BeforeTheEndMark_IsTold()
    {
        byte[] words = [.. Hex.Repeat(0xf7, 40), 0x40, 0xf6];
        Assert.Equal(MicrolinkDescriptorFault.RowMissing, MicrolinkDescriptor.Walk(Walks.Memory(words, 64, row => row != 2), 512).Fault);
        var walk = MicrolinkDescriptor.Walk(Walks.Memory(words, 64, row => row <= 3), 512);
        Assert.Equal(MicrolinkDescriptorFault.None, walk.Fault);
        Assert.Single(walk.Fields);
    }
}
