using System;
using System.Linq;
using ApcUps.Firmware;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

/// <summary>The layouts of simulated images, and what the reader says of each.</summary>
public class SyntheticLayoutTests
{
    [Theory]
    [InlineData(SimulatorFirmwareLayout.Full, 17, null, "UBL SBL MCU UPS", "0,65,162,419", 3, "")]
    [InlineData(SimulatorFirmwareLayout.ApplicationOnly, 18, null, "UPS", "0", 3, "ApplicationOnly")]
    [InlineData(SimulatorFirmwareLayout.Signed, 1015, null, "UPS MBL MCU CBL COM PKG", "0,3,76,450,566,1338", 4, "")]
    [InlineData(SimulatorFirmwareLayout.IdChange, 1002, 1014, "UPS BBL BMC MBL MCU CBL CBL COM", "0,3,29,123,168,344,404,464", 3, "HardwareIdChange RelatedId RelatedId")]
    [InlineData(SimulatorFirmwareLayout.Smx, 20, null, "UBL UPS dsp_ram_app MCU", "0,103,984,1017", 3, "")]
    public void Container_Layout_IsDescribedRightly(SimulatorFirmwareLayout layout, int id, int? after, string names, string blocks, int version, string findings)
    {
        var container = FirmwareContainer.Read(SyntheticFirmware.Create(new(id, "15.1") { Layout = layout, HardwareIdAfterInstall = after }));

        Assert.Equal(names, string.Join(" ", container.Sections.Select(s => s.Name)));
        Assert.Equal(blocks, string.Join(",", container.Sections.Select(s => s.Offset / 128)));
        Assert.Equal(findings, string.Join(" ", container.Findings.Select(f => f.Check)));
        Assert.True(container.IsValid);
        Assert.Equal((id, after ?? id, after is not null), (container.HardwareId, container.HardwareIdAfterInstall, container.ChangesHardwareId));
        Assert.Equal("15.1", container.Version!.ToString());
        Assert.Equal((1345, version), (container.BlockCount, container.ContainerVersion));
        Assert.Equal(layout == SimulatorFirmwareLayout.Signed, container.Signed);
        Assert.Equal(layout == SimulatorFirmwareLayout.ApplicationOnly, container.ApplicationOnly);
        Assert.Equal(layout != SimulatorFirmwareLayout.ApplicationOnly, container.CarriesBootloader);
        Assert.Equal(names.Contains("UBL", StringComparison.Ordinal) ? "07.2" : null, container.LoaderVersion?.ToString());
    }

    [Theory]
    [InlineData(SimulatorFirmwareLayout.Full, 8)]
    [InlineData(SimulatorFirmwareLayout.ApplicationOnly, 2)]
    [InlineData(SimulatorFirmwareLayout.Signed, 13)]
    [InlineData(SimulatorFirmwareLayout.IdChange, 17)]
    [InlineData(SimulatorFirmwareLayout.Smx, 8)]
    public void Create_EveryLengthFromTheFewestBlocks_IsSound(SimulatorFirmwareLayout layout, int fewest)
    {
        var request = new SyntheticFirmwareRequest(1002, "15.2") { Layout = layout, HardwareIdAfterInstall = layout == SimulatorFirmwareLayout.IdChange ? 1014 : null };
        Assert.Contains($"at least {fewest} blocks", (request with { BlockCount = fewest - 1 }).Problem, StringComparison.Ordinal);
        for (var blocks = fewest; blocks < 150; blocks++)
        {
            var container = FirmwareContainer.Read(SyntheticFirmware.Create(request with { BlockCount = blocks }));
            Assert.True(container.IsValid, container.Problem);
            Assert.Equal(blocks, container.BlockCount);
            Assert.DoesNotContain(container.Findings, f => f.Severity == FindingSeverity.Warning);
        }
    }

    [Theory]
    [InlineData(SimulatorFirmwareLayout.Full, true)]
    [InlineData(SimulatorFirmwareLayout.Smx, true)]
    [InlineData(SimulatorFirmwareLayout.ApplicationOnly, false)]
    [InlineData(SimulatorFirmwareLayout.Signed, false)]
    public void Create_LoaderVersion_IsThatOfTheUblSectionWhereThereIsOne(SimulatorFirmwareLayout layout, bool has)
    {
        var request = new SyntheticFirmwareRequest(18, "09.6") { Layout = layout, LoaderVersion = "08.5" };
        Assert.Equal(has, request.Problem is null);
        if (has)
        {
            Assert.Equal("08.5", FirmwareContainer.Read(SyntheticFirmware.Create(request)).LoaderVersion!.ToString());
        }
    }

    [Fact]
    public void Create_OtherIdAfterwards_IsForIdChangeAndNeededThere()
    {
        Assert.Contains("only IdChange", new SyntheticFirmwareRequest(1, "01.0") { HardwareIdAfterInstall = 2 }.Problem, StringComparison.Ordinal);
        var change = new SyntheticFirmwareRequest(1, "01.0") { Layout = SimulatorFirmwareLayout.IdChange };
        Assert.Contains("needs the hardware id", change.Problem, StringComparison.Ordinal);
        Assert.Contains("65535", (change with { HardwareIdAfterInstall = 65536 }).Problem, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SyntheticFirmware.Create(change));
        Assert.Contains("loader version", new SyntheticFirmwareRequest(1, "01.0") { LoaderVersion = "1" }.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_IdChange_HasALoaderForBothIdsAndTheRestWhereItBelongs()
    {
        var file = SyntheticFirmware.Create(new(1002, "15.2") { Layout = SimulatorFirmwareLayout.IdChange, HardwareIdAfterInstall = 1014, BlockCount = 40 });
        Assert.Equal([1002L, 1001L, 1001L, 1002L, 1002L, 1002L, 1014L, 1014L], FirmwareContainer.Read(file).Sections.Select(s => s.HardwareId));
    }
}
