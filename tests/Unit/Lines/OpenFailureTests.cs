using System;
using System.IO;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class OpenFailureTests
{
    private const string Groups = "root:x:0:\nmodems:x:20:ann,bob\n";

    private static UnauthorizedAccessException Denied(int number) =>
        new("Access to the port is denied.", new IOException("inner", number));

    private static LineException Explain(Exception e, DeviceNode? node = null) =>
        new OpenFailure("ttyUSB0", "/dev/ttyUSB0").Explain(e, node, Groups);

    private static DeviceNode Node(uint group, string octal) =>
        new(NodeKind.CharacterDevice, group, Convert.ToInt32(octal, 8), 0, 0, 0);

    [Theory]
    [InlineData(2, LineFault.NotFound)]
    [InlineData(5, LineFault.NotFound)]
    [InlineData(6, LineFault.NotFound)]
    [InlineData(19, LineFault.NotFound)]
    [InlineData(1, LineFault.PermissionDenied)]
    [InlineData(13, LineFault.PermissionDenied)]
    [InlineData(16, LineFault.Busy)]
    [InlineData(21, LineFault.NotSerial)]
    [InlineData(22, LineFault.NotSerial)]
    [InlineData(25, LineFault.NotSerial)]
    public void Explain_ErrorNumberBehindAccessDenied_TellsTheFault(int number, LineFault fault)
    {
        var e = Explain(Denied(number), Node(20, "660"));
        Assert.Equal(fault, e.Fault);
        Assert.Equal("ttyUSB0", e.Address);
        Assert.Contains("/dev/ttyUSB0", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.Remedy);
    }

    [Fact]
    public void Explain_GroupMayOpen_NamesTheGroupAndTheCommand()
    {
        var e = Explain(Denied(13), Node(20, "660"));
        Assert.Contains("group modems", e.Message, StringComparison.Ordinal);
        Assert.Contains("sudo usermod -aG modems ", e.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "660")]
    [InlineData(20, "600")]
    [InlineData(20, "640")]
    [InlineData(77, "660")]
    public void Explain_NoGroupThatHelps_SaysOwnerOnly(uint group, string mode)
    {
        var e = Explain(Denied(13), Node(group, mode));
        Assert.Contains("Only its owner", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("usermod", e.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NoErrorNumber_FallsBackOnTheType()
    {
        Assert.Equal(LineFault.NotFound, Explain(new FileNotFoundException()).Fault);
        Assert.Equal(LineFault.NotSerial, Explain(new ArgumentException("name")).Fault);
        Assert.Equal(
            OperatingSystem.IsWindows() ? LineFault.Busy : LineFault.PermissionDenied,
            Explain(new UnauthorizedAccessException()).Fault);
    }

    [Fact]
    public void ErrorNumber_SystemsOwnHResult_IsNone() =>
        Assert.Null(PortTrouble.ErrorNumber(new UnauthorizedAccessException("x", new IOException("y"))));
}
