using System;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class SerialAddressTests
{
    [Theory]
    [InlineData("COM3", true)]
    [InlineData("com12", true)]
    [InlineData("/dev/ttyUSB0", true)]
    [InlineData("/dev/serial/by-path/pci-0000:00:14.0-usb-0:1:1.0-port0", true)]
    [InlineData("ttyUSB0", true)]
    [InlineData("cu.usbserial-10", true)]
    [InlineData("COM", false)]
    [InlineData("COMX", false)]
    [InlineData("COM3:", false)]
    [InlineData("tcp://host:4001", false)]
    [InlineData("sim:desk", false)]
    [InlineData("usb:0403:6001", false)]
    [InlineData("USB0", false)]
    [InlineData("/", false)]
    [InlineData("", false)]
    public void Knows_Address_TellsSerialNames(string address, bool expected) =>
        Assert.Equal(expected, new SerialLineSource().Knows(address));

    [Theory]
    [InlineData("ttyUSB0", true, "/dev/ttyUSB0")]
    [InlineData("/dev/ttyUSB0", true, "/dev/ttyUSB0")]
    [InlineData("com3", false, "COM3")]
    public void ToPortName_NameOfThisSystem_IsWhatTheSystemOpens(string address, bool portsAreFiles, string expected) =>
        Assert.Equal(expected, SerialAddress.ToPortName(address, portsAreFiles));

    [Theory]
    [InlineData("COM3", true, "/dev/tty")]
    [InlineData("/dev/ttyUSB0", false, "COM1")]
    public void ToPortName_NameOfAnotherSystem_IsNotFoundAndSaysHowPortsAreNamed(string address, bool portsAreFiles, string hint)
    {
        var e = Assert.Throws<LineException>(() => SerialAddress.ToPortName(address, portsAreFiles));
        Assert.Equal(LineFault.NotFound, e.Fault);
        Assert.Contains(hint, e.Message, StringComparison.Ordinal);
    }
}
