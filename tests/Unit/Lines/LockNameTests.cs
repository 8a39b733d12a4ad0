using System;
using System.Linq;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class LockNameTests
{
    [Theory]
    [InlineData("/dev/ttyUSB0", "apcups-ttyUSB0.lock")]
    [InlineData("ttyUSB0", "apcups-ttyUSB0.lock")]
    [InlineData("com3", "apcups-COM3.lock")]
    [InlineData("/dev/cu.usbserial", "apcups-cu.usbserial.lock")]
    [InlineData("/dev/tty.usbserial", "apcups-cu.usbserial.lock")]
    public void Of_OrdinaryPort_IsReadable(string port, string expected) => Assert.Equal(expected, LockName.Of(port, 1));

    [Theory]
    [InlineData("tcp://Console7:4001", "tcp://console7:4001")]
    [InlineData("sim:Desk", "SIM:desk")]
    public void Of_OtherSpelling_IsTheSame(string one, string other) => Assert.Equal(LockName.Of(one, 1), LockName.Of(other, 1));

    [Theory]
    [InlineData("tcp://h:1/", "tcp://h:1-")]
    [InlineData("/dev/pts/3", "/dev/pts-3")]
    [InlineData("/dev/ttyX", "/ttyX")]
    public void Of_NamesThatLookAlikeWhenMadeSafe_Differ(string one, string other) =>
        Assert.NotEqual(LockName.Of(one, 1), LockName.Of(other, 1));

    [Fact]
    public void Of_LongOrOddName_IsASafeFileName()
    {
        var name = LockName.Of("tcp://" + new string('ä', 400) + "\\..\n/:1", 1);
        Assert.InRange(name.Length, 20, 100);
        Assert.All(name, c => Assert.True(char.IsLetterOrDigit(c) && c < 128 || c is '-' or '.'));
    }

    [Fact]
    public void Of_LongNames_DifferInTheirTails()
    {
        var names = Enumerable.Range(1, 9).Select(i => LockName.Of("/dev/tty" + new string('x', 80) + i, 1));
        Assert.Equal(9, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void OfFile_OfTheSameNameInAnotherFolder_IsAnotherOne()
    {
        Assert.NotEqual(LockName.OfFile("/one/units.jsonl"), LockName.OfFile("/two/units.jsonl"));
        Assert.Equal(LockName.OfFile("/one/units.jsonl"), LockName.OfFile("/one/units.jsonl"));
    }

    [Fact]
    public void Of_SimulatedUnit_IsAnotherOneInAnotherProcess() => Assert.NotEqual(LockName.Of("sim:ups1", 1), LockName.Of("sim:ups1", 2));

    [Fact]
    public void Of_NetworkAddress_IsTheSameInAllProcesses() => Assert.Equal(LockName.Of("tcp://h:1", 1), LockName.Of("tcp://h:1", 2));

#if NET
    [Fact]
    public void OfFile_ReachedByALinkOrInOtherLetters_IsTheSame()
    {
        Assert.SkipUnless(System.IO.Path.DirectorySeparatorChar == '/', "Links need rights on Windows.");
        var folder = System.IO.Directory.CreateTempSubdirectory("apcups-locks-");
        var link = folder.FullName + "-link";
        try
        {
            System.IO.Directory.CreateSymbolicLink(link, folder.FullName);
            var name = LockName.OfFile(folder.FullName + "/units.jsonl");
            Assert.Equal(name, LockName.OfFile(link + "/units.jsonl"));
            Assert.Equal(name, LockName.OfFile(folder.FullName + "/Units.jsonl"));
            Assert.NotEqual(name, LockName.OfFile(folder.FullName + "/others.jsonl"));
            Assert.NotEqual(name, LockName.OfFile("/elsewhere/units.jsonl"));
        }
        finally
        {
            System.IO.Directory.Delete(link);
            folder.Delete();
        }
    }
#endif
}
