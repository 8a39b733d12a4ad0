using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ApcUps.Tests.Interop.Updates;

/// <summary>
/// Update-UpsFirmware -JournalPath and the sudden end of its process: kill -9 at twenty random points of an update of two steps.
/// The units live in another process, so that they are as the killed process left them.
/// </summary>
public sealed class KilledHostTests : IDisposable
{
    // APCUPS_SEED repeats a run whose points were drawn by another seed.
    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("APCUPS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount & 0xffffff;

    private readonly UpdateFolder _folder = new();

    [Fact]
    public async Task Update_HostKilledAtRandomPoints_NextRunConfirmsAndJournalIsWhole()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs pseudo-terminals and SIGKILL");
        var points = KillPoint.Draw(new(Seed));
        using var units = new UnitsProcess(_folder, points.Length);
        var updates = points.Select((point, i) => new KilledUpdate(units, UnitsProcess.Name(i + 1), _folder, point)).ToArray();

        // They mostly wait, so a thread each and not the pool's two.
        await Task.WhenAll(updates.Select(u => Task.Factory.StartNew(u.Run, default, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        var story = $"seed {Seed}{Environment.NewLine}{string.Join(Environment.NewLine, updates.Select(u => u.ToString()))}";
        TestContext.Current.TestOutputHelper?.WriteLine(story);
        Assert.True(updates.All(u => u.Faults.Count == 0), story);
        Assert.True(updates.Count(u => u.HitTransferOf == 2) >= 5, "too few kills inside step 2: " + story);
    }

    public void Dispose() => _folder.Dispose();
}
