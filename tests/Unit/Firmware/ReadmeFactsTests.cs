using System;
using System.IO;
using System.Linq;
using System.Text;
using ApcUps.Firmware;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

public class ReadmeFactsTests
{
    private static readonly string A = new('a', 64);
    private static readonly string B = new('b', 64);

    [Theory]
    [InlineData("Version:\n========\nUPS 15.1\n\nPrevious Released Version:\n====\nUPS 15.0\n", "15.1")]
    [InlineData("Version: UPS 18.2(SMC)\n\nVersion: UPS 18.0(SMC)\n", "18.2")]
    [InlineData("Version  UPS 15.5(SMTL)\n", "15.5")]
    [InlineData("Version:UPSa08.3\n", "08.3")]
    [InlineData("Version:\n\n\nUPS 15.0\n\nPrevious Released Version:\n\nFirst release\n", "15.0")]
    [InlineData("Initial Released Version: UPS 03.1\n", "03.1")]
    [InlineData("\ufeffVersion: UPS 06.9", "06.9")]
    [InlineData("\u00ef\u00bb\u00bfVersion: UPS 06.9", "06.9")]
    [InlineData("==========================\nPrevious Released Version:\n===\nUPS 10.0\n", null)]
    [InlineData("Previous Released Version: UPS 10.0\nVersion: UPS 09.0\n", null)]
    [InlineData("Version: UPS 04.6(SMT) & UPS 04.3(SMC)", null)]
    [InlineData("Version:\nsee the table\nUPS 15.1\n", null)]
    [InlineData("Our version: UPS 15.1", null)]
    [InlineData("", null)]
    public void Parse_VersionInAnyForm_IsTheNewest(string text, string? version)
    {
        Assert.Equal(version, ReadmeFacts.Parse(text).Version?.ToString());
        Assert.Equal(version, ReadmeFacts.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Version?.ToString());
    }

    [Theory]
    [InlineData("Version: UPS 06.9\nSHA256 Hash: {A}\nChanges\nVersion: UPS 06.8\nSHA256 Hash: {B}\n", true)]
    [InlineData("Version: UPS 06.9\nChanges\nSHA256: {A}\n", true)]
    [InlineData("Version:\n=\nUPS 15.1\n\nPrevious Released Version:\n=\nUPS 15.0\n\nModels\n\nRelease Notes (UPS15.1):\nSHA256: {A}\n\nRelease Notes (UPS15.0):\nSHA256: {B}\n", true)]
    [InlineData("Version:\n=\nUPS 15.1\n\nPrevious Released Version:\n=\nUPS 15.0\n\nModels\nRelease Notes (UPS15.0):\nSHA256: {A}\n", false)]
    [InlineData("Version: UPS 15.1\n\nPrevious Released Version: UPS 15.0\n\nModels\nSHA256: {A}\n", true)]
    [InlineData("Version:\nUPS 15.1\n\nPrevious Released Version:\nUPS 15.0\n\nModels\nSHA256: {A}\n", true)]
    [InlineData("Version:\nUPS 15.1\nPrevious Released Version:\nUPS 15.0\nModels\nPrevious Released Version:\nUPS 14.0\nSHA256: {A}\n", false)]
    [InlineData("Version: UPS 15.5\nChanges\nPrevious Released Version: UPS 15.1\nSHA256: {A}\n", false)]
    [InlineData("Version: UPS 06.9\nVersion: UPS 06.8\nSHA256: {A}\n", false)]
    [InlineData("Version: UPS 06.9\nSHA256: {A}\nSHA256: {B}\nSHA256: {B}\n", false)]
    [InlineData("Version: UPS 06.9\nSHA256: {A}\nSHA256: {A}\n", true)]
    [InlineData("SHA256: {A}\nVersion: UPS 06.9\n", false)]
    [InlineData("Version: UPS 06.9\nSHA256: {A}0\n", false)]
    [InlineData("Version: UPS 06.9\nSHA1: {A}\n", false)]
    public void Parse_Sha256_MustBelongToTheNewestVersion(string text, bool found) => Assert.Equal(
        found ? A : null,
        ReadmeFacts.Parse(text.Replace("{A}", A.ToUpperInvariant(), StringComparison.Ordinal).Replace("{B}", B, StringComparison.Ordinal)).Sha256);

    [Fact]
    public void Parse_WhatStandsBehind256KiB_DoesNotCount()
    {
        static string Readme(int lines) => "Version: UPS 06.9\n" + string.Concat(Enumerable.Repeat(new string('x', 63) + "\n", lines)) + "SHA256: " + A;
        Assert.Null(ReadmeFacts.Parse(Readme(4096)).Sha256);
        Assert.Equal(A, ReadmeFacts.Parse(Readme(4000)).Sha256);
    }

    [Fact]
    public void Read_Latin1BytesAndAMark_AreNoHindrance()
    {
        byte[] file = [0xef, 0xbb, 0xbf, .. Encoding.ASCII.GetBytes("Version: UPS 06.9\r\n\u0000"), 0xb0, 0xff, 0x0d, 0x0a, .. Encoding.ASCII.GetBytes("SHA256: " + A)];
        using var stream = new MemoryStream(file);
        Assert.Equal(("06.9", A), (ReadmeFacts.Read(stream).Version!.ToString(), ReadmeFacts.Parse(Encoding.GetEncoding(28591).GetString(file)).Sha256));
    }

    [Fact]
    public void Read_EndlessLine_EndsSoon()
    {
        using var stream = new MemoryStream([.. Enumerable.Repeat((byte)'=', 3_000_000)]);
        Assert.Equal(new ReadmeFacts(null, null), ReadmeFacts.Read(stream));
        Assert.Equal(256 * 1024, stream.Position);
    }

    [Fact]
    public void Parse_AnyText_IsHandled() => Prop.ForAll<string[]>(
        lines => ReadmeFacts.Parse(string.Join("\n", lines.Select(l => "Version: UPS 0" + l))) is not null).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("SMT1015UPS_04-1.enc", "SMT1015UPS_04-1_readme.txt|SMT1015UPS_04-1_readme .txt|SMT1015UPS 04.1_readme.txt")]
    [InlineData("YAMUNA_03-8.enc", "YAMUNA_03-8_readme.txt|YAMUNA_03-8_readme .txt")]
    [InlineData("noSuffix", "noSuffix_readme.txt|noSuffix_readme .txt")]
    public void CandidateNames_OfAnImage_AreThoseSeen(string image, string names) => Assert.Equal(names.Split('|'), ReadmeFacts.CandidateNames(image));
}
