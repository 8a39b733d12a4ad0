using ApcUps.Updating;
using Xunit;

namespace ApcUps.Tests.Unit.Updating;

/// <summary>What a reading proves about a step from 02.0 of ID1001 to 02.9 of ID1013.</summary>
public class StepProofTests
{
    [Theory]
    [InlineData("02.9", 1013, StepProof.Done)]
    [InlineData("02.90", 1013, StepProof.Done)]
    [InlineData("02.9", 1001, StepProof.Other)]
    [InlineData("02.9", null, StepProof.Nothing)]
    [InlineData(null, 1013, StepProof.Nothing)]
    [InlineData("617.3.I", 1013, StepProof.Nothing)]
    [InlineData("02.0", 1001, StepProof.Other)]
    [InlineData("03.1", 1013, StepProof.Other)]
    public void Proof_NeedsTheVersionAndTheIdThatWerePromised(string? version, int? id, StepProof expected) =>
        Assert.Equal(expected, StepProofs.Of(Step(), FirmwareVersion.Parse("02.0"), new() { FirmwareVersion = version, HardwareId = id }));

    [Theory]
    [InlineData("02.0", "02.0", StepProof.NotApplied)]
    [InlineData("02.0", null, StepProof.NotApplied)]
    [InlineData("03.1", "02.0", StepProof.Other)]
    [InlineData("02.9", "02.0", StepProof.Done)]
    public void Proof_OfAStepThatIsOnlyStored_IsNotAppliedWhileTheOldVersionRuns(string version, string? had, StepProof expected)
    {
        var step = Step();
        step.Warnings = [new() { Rule = "xu-install-from-display", Phase = "afterTransfer" }];
        Assert.Equal(expected, StepProofs.Of(step, FirmwareVersion.TryParse(had), new() { FirmwareVersion = version, HardwareId = 1013 }));
    }

    private static UpsFirmwarePlanStep Step() => new() { VersionAfter = "02.9", HardwareIdAfter = 1013 };
}
