using System;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class LinuxPowerTests : IDisposable
{
    private readonly FakeTree _tree = new();

    public void Dispose() => _tree.Dispose();

    // Each supply as NAME:file=text,file=text.
    private bool? Read(string supplies)
    {
        _tree.Folder("supply");
        foreach (var supply in supplies.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = supply.Split(':');
            foreach (var file in parts[1].Split(','))
            {
                var pair = file.Split('=');
                _tree.File($"supply/{parts[0]}/{pair[0]}", pair[1].Replace('_', ' ') + "\n");
            }
        }

        return LinuxPower.Read(_tree.At("supply"));
    }

    [Theory]
    [InlineData("AC:type=Mains,online=0 BAT0:type=Battery,status=Discharging", true)]
    [InlineData("BAT0:type=Battery,status=Discharging", true)]
    [InlineData("BAT0:type=Battery,status=Full BAT1:type=Battery,status=Discharging", true)]
    [InlineData("BAT0:type=Battery,status=Unknown BAT1:type=Battery,status=Discharging", true)]
    [InlineData("AC:type=Mains,online=1 BAT0:type=Battery,status=Charging", false)]
    [InlineData("AC:type=Mains,online=1 BAT0:type=Battery,status=Discharging", false)]
    [InlineData("BAT0:type=Battery,status=Discharging usb:type=USB,online=1", false)]
    [InlineData("BAT0:type=Battery,status=Discharging usb:type=USB_C,online=1", false)]
    [InlineData("BAT0:type=Battery,status=Discharging usb:type=USB", true)]
    [InlineData("BAT0:type=Battery,status=Not_charging", false)]
    [InlineData("AC:type=Mains,online=1", false)]
    [InlineData("BAT0:type=Battery,status=Full BAT1:type=Battery,status=Unknown,present=0", false)]
    public void Read_Supplies_TellsBattery(string supplies, bool? expected) => Assert.Equal(expected, Read(supplies));

    [Theory]
    [InlineData("mouse:type=Battery,status=Discharging,scope=Device", false)]
    [InlineData("AC:type=Mains,online=0 BAT0:type=Battery,status=Charging mouse:type=Battery,status=Discharging,scope=Device", false)]
    [InlineData("mouse:type=USB,online=1,scope=Device BAT0:type=Battery,status=Discharging,scope=System", true)]
    public void Read_SupplyOfADevice_DoesNotCount(string supplies, bool? expected) => Assert.Equal(expected, Read(supplies));

    [Theory]
    [InlineData("")]
    [InlineData("BAT0:type=Battery,status=Unknown")]
    [InlineData("AC:type=Mains,online=0 BAT0:type=Battery")]
    public void Read_NothingThatTells_IsUnknown(string supplies) => Assert.Null(Read(supplies));

    [Fact]
    public void Read_NoFolder_IsUnknown() => Assert.Null(LinuxPower.Read(_tree.At("nothing")));
}
