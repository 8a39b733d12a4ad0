using System;
using System.Linq;
using System.Text;
using ApcUps.Firmware;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

public class FileKindTests
{
    [Theory]
    [InlineData("PK\u0003\u0004\u0014\0", "ZIP archive: extract")]
    [InlineData("PK\u0005\u0006\0", "empty ZIP")]
    [InlineData("MZ\u0090\0\u0003", "Windows program")]
    [InlineData("7z\u00bc\u00af\u0027\u001c", "7z archive")]
    [InlineData("Rar!\u001a\u0007", "RAR archive")]
    [InlineData("\u001f\u008b\u0008\0", "gzip archive")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1", "Windows installer")]
    [InlineData("%PDF-1.7", "PDF document")]
    [InlineData("<!DOCTYPE html><html>", "web page")]
    [InlineData("\r\n  <html lang=en>", "web page")]
    [InlineData("\u00ef\u00bb\u00bf<html>", "web page")]
    [InlineData("version https://git-lfs.github.com/spec/v1\n", "plain text")]
    [InlineData(":100000000C9434000C943E\r\n", "plain text")]
    [InlineData("Gr\u00fc\u00dfe", "plain text")]
    public void FileKind_FileOfAnotherKind_IsNamedAndNothingElseSaid(string start, string words)
    {
        foreach (var length in new[] { start.Length, 128, 256 })
        {
            var pad = words is "plain text" or "web page" ? (byte)' ' : (byte)0;
            byte[] file = [.. Encoding.GetEncoding(28591).GetBytes(start), .. Enumerable.Repeat(pad, Math.Max(0, length - start.Length))];
            var finding = Assert.Single(FirmwareContainer.Read(file).Findings);
            Assert.Equal(("FileKind", FindingSeverity.Error), (finding.Check, finding.Severity));
            Assert.Contains(words, finding.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FileKind_LargeArchive_IsNamedRatherThanItsSize()
    {
        var file = new byte[(64 << 20) + 1];
        Encoding.ASCII.GetBytes("PK\u0003\u0004").CopyTo(file, 0);
        Assert.Equal(["FileKind"], FirmwareContainer.Read(file).Findings.Select(f => f.Check));
        file[0] = 0;
        Assert.Equal(["FileSize"], FirmwareContainer.Read(file).Findings.Select(f => f.Check));
    }

    [Fact]
    public void FileKind_EmptyFile_IsOfNoKind()
    {
        var finding = Assert.Single(FirmwareContainer.Read([]).Findings);
        Assert.Equal("WholeBlocks", finding.Check);
        Assert.Contains("empty", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FileKind_BytesThatAreNoText_AreOfNoKind() =>
        Assert.DoesNotContain(FirmwareContainer.Read([.. Enumerable.Repeat((byte)0xff, 256)]).Findings, f => f.Check == "FileKind");
}
