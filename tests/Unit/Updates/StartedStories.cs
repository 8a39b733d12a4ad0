using System;
using System.Linq;
using ApcUps.Simulator;
using Xunit;
using static ApcUps.Tests.Unit.Updates.WrittenJournal;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>What becomes of a unit that took an image whole, said perhaps that it starts, and was not heard since.</summary>
public class StartedStories
{
    private static readonly FirmwareVersion Target = FirmwareVersion.Parse("15.1");

    private static readonly SimulatorOptions Waiting18 =
        Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2", LoaderVersion = "08.31", State = SimulatorState.WaitingForTransfer };

    [Theory]
    [InlineData(true, 60, true)]
    [InlineData(false, 60, false)]
    [InlineData(true, 60 * 25, false)]
    public void Update_OfAUnitThatSaidItStartsAndIsInItsLoader_SendsTheSameImageAgainIfItIsAtHandForADay(bool atHand, int minutesAgo, bool again)
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { LoaderVersion = "08.5", State = SimulatorState.NoApplication });
        var sha256 = atHand ? images.Images.Single(i => i.Version == Target).Sha256 : "00";
        Write(bench, Started(minutesAgo, sha256!));
        var job = bench.Run(bench.Order with { Target = Target, Stated = Units.Stated(18) });
        Assert.Equal(again ? 2 : (int?)null, job.Result.ResumedAtStep);
        Assert.Equal(again ? "15.1" : "09.6", job.Result.Steps[0].Version);
    }

    [Theory]
    [InlineData(10, true, 0, UpdateOutcome.Unconfirmed)]
    [InlineData(60, true, 1, UpdateOutcome.Started)]
    [InlineData(60, false, 0, UpdateOutcome.Refused)]
    public void Update_OfAUnitThatSaidItStartsAndIsSilent_IsRestartedOnlyOnceItCannotBeProgrammingAnyMore(int minutesAgo, bool wait, int restarts, UpdateOutcome expected)
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { LoaderVersion = "08.5", State = SimulatorState.ApplicationRunning, Protocol = SimulatorProtocol.None });
        Write(bench, Started(minutesAgo, images.Images.Single(i => i.Version == Target).Sha256!));
        var stated = Units.Stated(18, "09.6") with { LoaderVersion = FirmwareVersion.Parse("08.5") };
        var job = bench.Run(bench.Order with { Target = Target, Wait = wait, Stated = stated, StartTimeout = TimeSpan.FromSeconds(60) });
        Assert.Equal(expected, job.Result.Outcome);
        Assert.Equal(restarts, bench.Person.Restarts);
    }

    [Theory]
    [InlineData(10, true, 0)]
    [InlineData(60, true, 1)]
    [InlineData(60, false, 0)]
    public void Update_LeftBehindTheLastBlockByASilentUnit_IsRestartedOnlyOnceItCannotBeProgrammingAnyMore(int minutesAgo, bool wait, int restarts)
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { LoaderVersion = "08.5", State = SimulatorState.ApplicationRunning, Protocol = SimulatorProtocol.None });
        var lines = Started(minutesAgo, images.Images.Single(i => i.Version == Target).Sha256!);
        Write(bench, lines[..^2]);
        var job = bench.Run(bench.Order with { Target = Target, Wait = wait, StartTimeout = TimeSpan.FromSeconds(60) });
        Assert.Equal(restarts, bench.Person.Restarts);
        Assert.Equal(restarts == 0 ? UpdateOutcome.Unconfirmed : UpdateOutcome.Started, job.Result.Outcome);
        if (restarts == 1)
        {
            Assert.Equal(2, bench.Questions.Single().Further.Count);
            Assert.Equal(FirmwareStateSource.Journal, job.Result.Before!.Source);
            Assert.Equal("15.1", bench.Unit.Status.FirmwareVersion);
        }
        else
        {
            Assert.Contains(minutesAgo == 60 ? "run this again with -Wait" : "do not cut its power", job.Result.Recommendation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Update_OfAnotherUnitThanTheOneThatSaidItStarts_BeginsAnew()
    {
        using var images = Units.Images17();
        using var bench = Bench(images, Units.Id17 with { State = SimulatorState.WaitingForTransfer });
        Write(bench, Started18);
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Null(job.Result.ResumedAtStep);
    }

    [Theory]
    [InlineData(SimulatorProtocol.Microlink, "HardwareIdContradicts")]
    [InlineData(SimulatorProtocol.None, "LoaderNotReachable")]
    public void Update_OfAUnitThatSaidItStartsAndIsNotInItsLoader_GoesByTheUnitAsItIs(SimulatorProtocol protocol, string errorId)
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Units.Id17 with { Protocol = protocol });
        Write(bench, Started18);
        var job = bench.Run(bench.Order with { Stated = Units.Stated(18, "09.2") });
        Assert.Equal(errorId, job.Result.ErrorId);
        Assert.Empty(bench.Questions);
    }
}
