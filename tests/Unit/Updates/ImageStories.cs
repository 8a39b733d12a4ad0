using System;
using System.IO;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

public class ImageStories
{
    [Theory]
    [InlineData(true, "ImageChanged")]
    [InlineData(false, "ImageNotFound")]
    public void Update_WhoseImageChangesBetweenTwoSteps_EndsWithTheUnitsStateNamed(bool changed, string errorId)
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2", LoaderVersion = "08.31" });
        bench.BeforeRead = path =>
        {
            if (path.Contains("15-1", StringComparison.Ordinal) && changed)
            {
                File.WriteAllBytes(path, SyntheticFirmware.Create(new(18, "15.1") { Layout = SimulatorFirmwareLayout.ApplicationOnly, BlockCount = 91 }));
            }
            else if (path.Contains("15-1", StringComparison.Ordinal))
            {
                File.Delete(path);
            }
        };
        var job = bench.Run(bench.Order with { Target = FirmwareVersion.Parse("15.1"), Wait = true });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal(errorId, job.Result.ErrorId);
        Assert.Contains("Step 1 is done: the unit runs 09.6 (ID18)", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("09.6", job.Result.After!.FirmwareVersion);
        Assert.Single(bench.Questions);
    }

    [Fact]
    public void Update_WhoseSteppingStoneIsDamaged_SaysThatItIsThereAndDoesNotCount()
    {
        using var images = ImageFolder.Id18(withStone: false);
        var path = images.Add("SMT18UPS_09-6.enc", new(18, "09.6") { LoaderVersion = "08.5", BlockCount = 120 }, bytes => bytes[5000] ^= 1);
        using var bench = new UpdateBench(images, Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2", LoaderVersion = "08.31" });
        var job = bench.Run(bench.Order with { Target = FirmwareVersion.Parse("15.1"), Wait = true });
        Assert.Equal("StepMissing", job.Result.ErrorId);
        Assert.Contains($"there but are no sound images, so they do not count: {Path.GetFileName(path)}", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Questions);
    }

    [Fact]
    public void Update_WithoutAnImageForTheUnit_IsRefusedWithoutAQuestion()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { HardwareId = 9999 });
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal("NoPlan", job.Result.ErrorId);
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Empty(bench.Questions);
    }
}
