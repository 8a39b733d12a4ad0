using System.Diagnostics;
using System.IO;
using System.Runtime.Versioning;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

/// <summary>Locks as far as they depend on links, permissions and other processes of a Unix.</summary>
public sealed class LockPlaceTests : System.IDisposable
{
    private readonly FakeTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Take_LinkToALockedDevice_IsBusy()
    {
        _tree.File("dev/ttyUSB0").Link("dev/serial/by-id/usb-1", "../../ttyUSB0");
        using var taken = LineLock.Take(_tree.At("dev/ttyUSB0"), _tree.At("locks"), new ProcessTable());
        var e = Assert.Throws<LineException>(
            () => LineLock.Take(_tree.At("dev/serial/by-id/usb-1"), _tree.At("locks"), new ProcessTable()));
        Assert.Equal(LineFault.Busy, e.Fault);
        Assert.Equal(_tree.At("dev/serial/by-id/usb-1"), e.Address);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void OpenToAll_FolderThatNotAllMayWrite_IsNotTaken()
    {
        Assert.SkipUnless(System.OperatingSystem.IsLinux(), "needs the permissions as Linux tells them");
        _tree.Folder("lock");
        File.SetUnixFileMode(_tree.At("lock"), (UnixFileMode)0b111_111_101);
        Assert.Equal("/tmp", LockFolder.OpenToAll(_tree.At("lock"), "/tmp"));
        File.SetUnixFileMode(_tree.At("lock"), (UnixFileMode)0b1_111_111_111);
        Assert.Equal(_tree.At("lock"), LockFolder.OpenToAll(_tree.At("lock"), "/tmp"));
        Assert.Equal("/tmp", LockFolder.OpenToAll(_tree.At("nothing"), "/tmp"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Take_AnyUmask_AllMayReadTheLock()
    {
        Assert.SkipWhen(System.OperatingSystem.IsWindows(), "Windows has no such permissions.");
        using var taken = LineLock.Take("/dev/ttyLock1", _tree.At("locks"), new ProcessTable());
        Assert.Equal((UnixFileMode)0b110_100_100, File.GetUnixFileMode(taken.Path));
    }

    [Fact]
    public void Take_LockOfAnotherProcess_IsBusyUntilItEnds()
    {
        Assert.SkipWhen(System.OperatingSystem.IsWindows(), "needs sh");
        using var other = Process.Start(new ProcessStartInfo("cat") { RedirectStandardInput = true })!;
        var seen = new ProcessTable().Find(other.Id)!;
        var folder = _tree.At("locks");
        LineLock.Take("/dev/ttyLock2", folder, new FakeProcesses(seen));

        var e = Assert.Throws<LineException>(() => LineLock.Take("/dev/ttyLock2", folder, new ProcessTable()));
        Assert.Contains($"Process {other.Id} (", e.Message, System.StringComparison.Ordinal);

        other.StandardInput.Close();
        Assert.True(other.WaitForExit(10_000));
        LineLock.Take("/dev/ttyLock2", folder, new ProcessTable()).Dispose();
        Assert.Empty(Directory.GetFiles(folder));
    }
}
