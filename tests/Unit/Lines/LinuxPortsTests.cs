using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Lines;
using ApcUps.Lines.Listing;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class LinuxPortsTests : IDisposable
{
    private readonly FakeTree _tree = new();

    public LinuxPortsTests()
    {
        Adapter("ttyUSB10", "1-2", "B");
        Adapter("ttyUSB2", "1-1", "A50285BI");
        _tree.File("sys/devices/serial8250/tty/ttyS0/type", "4\n").Link("sys/devices/serial8250/tty/ttyS0/device", "../../../serial8250");
        _tree.File("sys/devices/serial8250/tty/ttyS1/type", "0\n").Link("sys/devices/serial8250/tty/ttyS1/device", "../../../serial8250");
        _tree.Folder("sys/devices/virtual/tty/tty1");
        foreach (var (name, at) in new[] { ("ttyS0", "serial8250/tty"), ("ttyS1", "serial8250/tty"), ("tty1", "virtual/tty") })
        {
            _tree.Link($"sys/class/tty/{name}", $"../../devices/{at}/{name}").File($"dev/{name}");
        }

        _tree.Link("dev/serial/by-id/usb-FTDI_A50285BI-if00-port0", "../../ttyUSB2").File("proc/1/comm", "init").Folder("proc/1/fd");
    }

    public void Dispose() => _tree.Dispose();

    private void Adapter(string name, string bus, string serial)
    {
        var usb = $"sys/devices/pci0/usb1/{bus}";
        _tree.File($"{usb}/idVendor", "0403\n").File($"{usb}/idProduct", "6f01\n").File($"{usb}/serial", serial + "\n")
            .File($"{usb}/manufacturer", "FTDI\n").File($"{usb}/product", "USB Serial Converter\n")
            .Folder($"{usb}/{bus}:1.0/{name}/tty/{name}").File($"dev/{name}")
            .Link($"{usb}/{bus}:1.0/{name}/tty/{name}/device", $"../../../{name}")
            .Link($"sys/class/tty/{name}", $"../../devices/pci0/usb1/{bus}/{bus}:1.0/{name}/tty/{name}");
    }

    private IReadOnlyList<UpsPort> List()
    {
        var holders = new PortHolders(_tree.At("proc"), _tree.At("dev"));
        return PortList.Read(new LinuxPorts(_tree.At("sys"), _tree.At("dev"), holders, new(_tree.At("lock"), holders)));
    }

    private UpsPort Port(string name) => List().Single(p => p.Port == _tree.At("dev/" + name));

    [Fact]
    public void List_MachineWithTwoAdapters_HasNoPhantomsAndCountsNaturally() =>
        Assert.Equal(["ttyS0", "ttyUSB2", "ttyUSB10"], List().Select(p => System.IO.Path.GetFileName(p.Port)));

    [Fact]
    public void List_UsbAdapter_HasItsIdentity()
    {
        var port = Port("ttyUSB2");
        Assert.Equal("0403", port.UsbVendorId);
        Assert.Equal("6F01", port.UsbProductId);
        Assert.Equal("A50285BI", port.SerialNumber);
        Assert.Equal("FTDI", port.Manufacturer);
        Assert.Equal("USB Serial Converter", port.Description);
        Assert.Equal(_tree.At("dev/serial/by-id/usb-FTDI_A50285BI-if00-port0"), port.ByIdPath);
    }

    [Fact]
    public void List_BuiltInPort_HasNoUsbIdentity()
    {
        var port = Port("ttyS0");
        Assert.Null(port.UsbVendorId);
        Assert.Null(port.ByIdPath);
        Assert.Equal("Built-in serial port", port.Description);
    }

    [Fact]
    public void List_PortHeldByProcess_IsInUse()
    {
        _tree.File("proc/41/comm", "minicom\n").Link("proc/41/fd/3", _tree.At("dev/ttyUSB2"));
        Assert.True(Port("ttyUSB2").InUse);
        Assert.Equal("minicom (41)", Port("ttyUSB2").Holder);
        Assert.False(Port("ttyUSB10").InUse);
        Assert.Null(Port("ttyUSB10").Holder);
    }

    [Fact]
    public void List_PortLockedByLivingProcess_IsInUse()
    {
        _tree.File("lock/LCK..ttyUSB2", "         1\n");
        Assert.True(Port("ttyUSB2").InUse);
        Assert.Equal("init (1)", Port("ttyUSB2").Holder);
    }

    [Fact]
    public void List_SomeProcessesHidden_DoesNotSayThatPortsAreFree()
    {
        _tree.File("proc/77/comm", "hidden\n");
        Assert.Null(Port("ttyUSB10").InUse);
    }

    [Fact]
    public void List_MacFolder_HasCallOutNames()
    {
        _tree.File("mac/cu.usbserial-10").File("mac/tty.usbserial-10").File("mac/cu.Bluetooth-Incoming-Port").File("mac/null");
        Assert.Equal(
            [_tree.At("mac/cu.Bluetooth-Incoming-Port"), _tree.At("mac/cu.usbserial-10")],
            PortList.Read(new MacPorts(_tree.At("mac"))).Select(p => p.Port));
    }
}
