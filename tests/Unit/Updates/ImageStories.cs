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

    [Theory]
    [InlineData(null, "StepMissing")]
    [InlineData("07.7", "NoPlan")]
    public void Update_WhoseOnlyImageIsDamaged_SaysThatItIsThereAndDoesNotCount(string? target, string errorId)
    {
        using var images = new ImageFolder();
        images.Add("SMT17UPS_07-7.enc", new(17, "07.7") { BlockCount = 100 }, bytes => bytes[5000] ^= 1);
        using var bench = new UpdateBench(images, Units.Id17);
        var job = bench.Run(bench.Order with { Wait = true, Target = FirmwareVersion.TryParse(target) });
        Assert.Equal((UpdateOutcome.Refused, errorId), (job.Result.Outcome, job.Result.ErrorId));
        Assert.Contains("do not count: SMT17UPS_07-7.enc", job.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_WithAnImageThatTheCatalogueDoesNotKnowAndOneThatIsDamaged_SaysEachOnce()
    {
        using var images = Units.Images17();
        images.Add("SMT17UPS_07-2.enc", new(17, "07.2") { BlockCount = 100 }, bytes => bytes[5000] ^= 1);
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.WaitingForTransfer });
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17, "07.0"), Target = FirmwareVersion.Parse("07.1") });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Single(job.Warnings, w => w.Contains("catalogue", StringComparison.Ordinal));
        Assert.Contains(job.Warnings, w => w.StartsWith("the catalogue does not know SMT17UPS_07-1.enc (SHA-256 ", StringComparison.Ordinal));
        Assert.Contains("SMT17UPS_07-2.enc was left out: it is no sound image.", job.Warnings);
        Assert.DoesNotContain(job.Warnings, w => w.StartsWith("Stated, ", StringComparison.Ordinal));
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
