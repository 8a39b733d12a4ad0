using System.Linq;
using ApcUps.Lines;
using ApcUps.Lines.Listing;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class WindowsPortsTests
{
    private const string Comm = @"HARDWARE\DEVICEMAP\SERIALCOMM";
    private const string Enum = @"SYSTEM\CurrentControlSet\Enum\";

    private readonly FakeRegistry _registry = new();

    private void Device(string key, string port, string friendlyName, string maker) => _registry
        .Set(Enum + key + @"\Device Parameters", "PortName", port)
        .Set(Enum + key, "FriendlyName", friendlyName)
        .Set(Enum + key, "Mfg", maker);

    private UpsPort Port(string name) => PortList.Read(new WindowsPorts(_registry)).Single(p => p.Port == name);

    [Fact]
    public void List_NamesWithGarbageAndDuplicates_AreCleanAndCountedNaturally()
    {
        _registry.Set(Comm, "a", "COM10").Set(Comm, "b", "COM2\0\0x").Set(Comm, "c", "com2").Set(Comm, "d", "COM3ꀀ")
            .Set(Comm, "e", "\0").Set(Comm, "f", "LPT1").Set(Comm, "g", "CO").Set(Comm, "h", "");
        Assert.Equal(["COM2", "COM3", "COM10"], PortList.Read(new WindowsPorts(_registry)).Select(p => p.Port));
    }

    [Fact]
    public void List_FtdiAdapter_HasItsIdentityWithoutTheChannelLetter()
    {
        _registry.Set(Comm, "a", "COM3");
        Device(@"FTDIBUS\VID_0403+PID_6001+A50285BIA\0000", "COM3", "USB Serial Port (COM3)", "@oem5.inf,%ftdi%;FTDI");
        var port = Port("COM3");
        Assert.Equal("0403", port.UsbVendorId);
        Assert.Equal("6001", port.UsbProductId);
        Assert.Equal("A50285BI", port.SerialNumber);
        Assert.Equal("FTDI", port.Manufacturer);
        Assert.Equal("USB Serial Port (COM3)", port.Description);
        Assert.Null(port.InUse);
    }

    [Theory]
    [InlineData(@"USB\VID_067B&PID_23a3\ABC123", "ABC123")]
    [InlineData(@"USB\VID_067B&PID_23a3\5&2ad5b5&0&3", null)]
    public void List_UsbAdapter_HasItsNumberIfItIsItsOwn(string key, string? serial)
    {
        _registry.Set(Comm, "a", "COM4");
        Device(key, "COM4", "Prolific PL2303GC (COM4)", "Prolific");
        Assert.Equal("067B", Port("COM4").UsbVendorId);
        Assert.Equal("23A3", Port("COM4").UsbProductId);
        Assert.Equal(serial, Port("COM4").SerialNumber);
    }

    [Fact]
    public void List_DeviceThatIsUnplugged_IsNotListed()
    {
        Device(@"USB\VID_067B&PID_23A3\ABC123", "COM4", "x", "y");
        Assert.Empty(PortList.Read(new WindowsPorts(_registry)));
    }

    [Fact]
    public void List_PortOfTheMainBoard_HasADescriptionOnly()
    {
        _registry.Set(Comm, "a", "COM1");
        Device(@"ACPI\PNP0501\0", "COM1", "Communications Port (COM1)", "@msports.inf,%std%;(Standard port types)");
        Assert.Equal("Communications Port (COM1)", Port("COM1").Description);
        Assert.Equal("(Standard port types)", Port("COM1").Manufacturer);
        Assert.Null(Port("COM1").UsbVendorId);
        Assert.Null(Port("COM1").SerialNumber);
    }

    [Theory]
    [InlineData("COM2", "COM10", -1)]
    [InlineData("ttyUSB10", "ttyUSB9", 1)]
    [InlineData("ttyS0", "ttyUSB0", -1)]
    [InlineData("a1b2", "a1b10", -1)]
    [InlineData("a", "a1", -1)]
    [InlineData("a01", "a1", -1)]
    [InlineData("COM3", "COM3", 0)]
    public void Compare_Names_CountsNumbers(string a, string b, int expected) =>
        Assert.Equal(expected, System.Math.Sign(NaturalOrder.Instance.Compare(a, b)));
}
