using System;
using System.Globalization;
using System.Linq;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class PortHoldersTests : IDisposable
{
    private readonly FakeTree _tree = new FakeTree().File("dev/ttyUSB0").File("dev/pts/3").Folder("proc/self");

    public void Dispose() => _tree.Dispose();

    private PortHolders Holders => new(_tree.At("proc"), _tree.At("dev"));

    private void Process(int id, string name, params (int Descriptor, string Target)[] files)
    {
        _tree.File($"proc/{id}/comm", name + "\n").Folder($"proc/{id}/fd");
        foreach (var (descriptor, target) in files)
        {
            _tree.Link($"proc/{id}/fd/{descriptor}", target[0] == '/' ? target : _tree.At(target));
        }
    }

    private string[] Of(string path) => [.. Holders.Scan().Of(_tree.At(path)).Select(h => h.ToString())];

    [Fact]
    public void Of_DeviceHeldByTwoProcesses_NamesEachOnce()
    {
        Process(41, "minicom", (0, "/dev/null"), (3, "dev/ttyUSB0"), (4, "dev/ttyUSB0"));
        Process(42, "apcupsd", (7, "dev/ttyUSB0"));
        Process(43, "bash", (0, "dev/pts/3"));
        Assert.Equal(["apcupsd (42)", "minicom (41)"], Of("dev/ttyUSB0").Order());
    }

    [Fact]
    public void Of_LinkToTheDevice_FindsItsHolder()
    {
        Process(41, "minicom", (3, "dev/ttyUSB0"));
        _tree.Link("dev/serial/by-id/usb-1", "../../ttyUSB0");
        Assert.Equal(["minicom (41)"], Of("dev/serial/by-id/usb-1"));
    }

    [Fact]
    public void Of_PtyHeldByTheProcessWithItsMaster_IsFree()
    {
        Process(50, "socat", (5, "dev/ptmx"), (6, "dev/pts/3"));
        _tree.File("proc/50/fdinfo/5", "pos:\t0\nflags:\t02\ntty-index:\t3\n");
        Assert.Empty(Of("dev/pts/3"));
    }

    [Fact]
    public void Of_PtyHeldByTheProcessWithAnotherMaster_IsHeld()
    {
        Process(50, "socat", (5, "dev/ptmx"), (6, "dev/pts/3"));
        _tree.File("proc/50/fdinfo/5", "pos:\t0\nflags:\t02\ntty-index:\t4\n");
        Assert.Equal(["socat (50)"], Of("dev/pts/3"));
    }

    [Fact]
    public void Of_DeviceThatWasDeleted_IsNotTheNewOneOfItsName()
    {
        Process(41, "minicom", (3, "dev/ttyUSB0 (deleted)"));
        Assert.Empty(Of("dev/ttyUSB0"));
    }

    [Fact]
    public void Scan_AllProcessesReadable_IsComplete()
    {
        Process(41, "minicom");
        Assert.True(Holders.Scan().IsComplete);
    }

    [Fact]
    public void Scan_ProcessHidesItsFiles_IsNotComplete()
    {
        _tree.File("proc/1/comm", "init\n");
        Assert.False(Holders.Scan().IsComplete);
    }

    [Fact]
    public void Scan_NoProc_IsEmptyAndNotComplete() =>
        Assert.False(new PortHolders(_tree.At("nothing"), _tree.At("dev")).Scan().IsComplete);

    [Theory]
    [InlineData("        41\n", "minicom (41)")]
    [InlineData("41 minicom root\n", "minicom (41)")]
    [InlineData("        99\n", null)]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    public void HolderOf_LockFile_CountsOnlyOfLivingProcess(string text, string? expected)
    {
        Process(41, "minicom");
        _tree.File("lock/LCK..ttyUSB0", text);
        Assert.Equal(expected, new UucpLocks(_tree.At("lock"), Holders).HolderOf("/dev/ttyUSB0")?.ToString());
    }

    [Fact]
    public void HolderOf_BinaryLockFile_IsRead()
    {
        Process(0x01020304, "uucico");
        _tree.Folder("lock");
        System.IO.File.WriteAllBytes(_tree.At("lock/LCK..ttyUSB0"), BitConverter.GetBytes(0x01020304));
        Assert.Equal(
            "uucico (" + 0x01020304.ToString(CultureInfo.InvariantCulture) + ")",
            new UucpLocks(_tree.At("lock"), Holders).HolderOf("/dev/ttyUSB0")?.ToString());
    }
}
