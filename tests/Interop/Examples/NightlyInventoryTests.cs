using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ApcUps.Tests.Interop.Product;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Examples;

/// <summary>What the nightly run makes of inventories, folders and units that are not as they should be.</summary>
public sealed class NightlyInventoryTests : IDisposable
{
    private readonly SimulatedFleet _fleet = new();

    [Theory]
    [InlineData("Port,HardwareId,Location\nsim:x,17,Cellar", "'Location'")]
    [InlineData("Port,TargetVersion\nsim:x,07.1", "lacks the columns HardwareId")]
    [InlineData("Port;HardwareId\nsim:x;17", "'Port;HardwareId'")]
    [InlineData("Port,HardwareId,port\nsim:x,17,sim:y", "twice")]
    [InlineData("Port,HardwareId\n\"sim:x,17", "cannot be read")]
    [InlineData("Port,HardwareId\n# sim:x,17", "names no unit")]
    [InlineData("", "lacks the columns Port, HardwareId")]
    public void Inventory_ThatCannotBeUsed_EndsWith2AndLeavesNothing(string text, string said)
    {
        _fleet.Inventory(text);
        CannotRun(NightlyRun.Of(_fleet), said);
        Assert.False(Directory.Exists(_fleet.ResultPath));
    }

    [Fact]
    public void Inventory_ThatIsMissing_EndsWith2() => CannotRun(NightlyRun.Of(_fleet), "cannot be read");

    [Fact]
    public void Images_ThatAreMissing_EndWith2()
    {
        _fleet.Inventory("Port,HardwareId", "sim:x,17");
        Array.ForEach(Directory.GetFiles(_fleet.ImagePath), File.Delete);
        CannotRun(NightlyRun.Of(_fleet), "no image that could be used");
    }

    [Fact]
    public void Results_ThatCannotBeWritten_EndWith2()
    {
        var unit = _fleet.Start(new());
        _fleet.Inventory("Port,HardwareId", $"{unit.Port},17");
        File.WriteAllText(_fleet.ResultPath, "a file where the folder should be");
        CannotRun(NightlyRun.Of(_fleet, "-JournalPath", _fleet.ImagePath), "The results cannot be written");
        Assert.Equal(0, _fleet.Now()[0].Attempts);
    }

    [Theory]
    [InlineData("units.csv")]
    [InlineData("units.csv/below")]
    public void Journals_ThatCannotBeKept_EndWith2(string path)
    {
        var unit = _fleet.Start(new());
        _fleet.Inventory("Port,HardwareId", $"{unit.Port},17");
        var folder = Path.GetDirectoryName(_fleet.InventoryPath)!;
        var run = NightlyRun.Of(_fleet, "-JournalPath", Path.Combine(folder, path));
        Assert.Equal((2, 0), (run.Shell.ExitCode, _fleet.Now()[0].Attempts));
        Assert.Contains("The journals cannot be kept", run.Shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_ThatIsMissing_IsNotAskedFor()
    {
        var result = ShellProcess.RunProgram(ShellProcess.Program, "-File", NightlyRun.Script, "-ImagePath", _fleet.ImagePath);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("-InventoryPath, -ResultPath", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_ThatCannotBeRight_HaveAResultEachAndTheOthersGoOn()
    {
        var unit = _fleet.Start(new() { State = SimulatorState.ApplicationRunning, FirmwareVersion = "07.1" });
        _fleet.Inventory(
            "sku , TARGETVERSION,hardwareid,Port",
            $"SMT1500,07.1,ID17,{unit.Port}",
            ",,17,",
            ",,seventeen,sim:a",
            ",nine,17,sim:b",
            ",,17,sim:c",
            ",,18,SIM:C",
            ",,17,sim:d,more",
            $",,17,{unit.Port}x");
        var run = NightlyRun.Of(_fleet);

        Assert.Equal(1, run.Shell.ExitCode);
        Assert.Equal(["UpToDate", .. Enumerable.Repeat("Refused", 6), "Failed"], run.Verdicts);
        Assert.Equal(["", .. Enumerable.Repeat("InventoryRowInvalid", 6), "PortNotFound"], run.ErrorIds);
        Assert.Equal(
            [null, "names no port", "'seventeen' is no hardware id", "TargetVersion 'nine'", "another row", "another row", "more cells", "no port"],
            run.Records.Select((r, i) => i == 0 ? NightlyRun.Text(r, "Error") : Part(NightlyRun.Text(r, "Error")!)));
    }

    [Fact]
    public void Units_ThatRunSomethingOlder_AreBehindAndLeftAlone()
    {
        var on = _fleet.Start(new() { State = SimulatorState.ApplicationRunning });
        var off = _fleet.Start(new() { State = SimulatorState.ApplicationRunning, Condition = SimulatorCondition.OutputOff });
        _fleet.Inventory("Port,HardwareId", $"{on.Port},17", $"{off.Port},17");
        var run = NightlyRun.Of(_fleet);

        Assert.Equal(1, run.Shell.ExitCode);
        Assert.Equal(["Behind", "Behind"], run.Verdicts);
        Assert.All(run.ErrorIds, id => Assert.Equal("LoaderNotReachable", id));
        Assert.All(run.Records, r => Assert.Equal("07.1", NightlyRun.Text(r, "TargetVersion")));
        Assert.All(_fleet.Now(), u => Assert.Equal((0, "07.0"), (u.Attempts, u.FirmwareVersion)));
    }

    [Fact]
    public void Downgrade_WhichOnlyAPersonMayAllow_IsRefusedUnasked()
    {
        var unit = _fleet.Start(new());
        _fleet.Inventory("Port,HardwareId,InstalledVersion,TargetVersion", $"{unit.Port},17,07.2,07.1");
        var run = NightlyRun.Of(_fleet);

        Assert.Equal(["RuleNotConfirmed"], run.ErrorIds);
        Assert.Equal(string.Empty, run.Shell.Error);
        Assert.Equal(0, _fleet.Now()[0].Attempts);
    }

    [Fact]
    public void Output_InASession_IsOneObjectPerRowAndNothingElse()
    {
        _fleet.Inventory("Port,HardwareId", "sim:nobody-1,17", "sim:nobody-2,0");
        using var session = new ModuleSession();

        // The session is one of the bare engine: the commands that every PowerShell has come from the Shell.
        session.Run($"Import-Module '{StandInSession.Assembly}' -ErrorAction Stop");
        using var shell = session.Begin($"& '{NightlyRun.Script}' -InventoryPath '{_fleet.InventoryPath}' -ImagePath '{_fleet.ImagePath}' -ResultPath '{_fleet.ResultPath}'");
        var output = shell.Invoke();

        Assert.Equal(["sim:nobody-1 PortNotFound", "sim:nobody-2 InventoryRowInvalid"], output.Select(o => $"{o.Properties["Port"].Value} {o.Properties["ErrorId"].Value}"));
        Assert.All(output, o => Assert.IsType<PSCustomObject>(o.BaseObject));
        Assert.Equal((0, 0, 0, 0), (shell.Streams.Error.Count, shell.Streams.Warning.Count, shell.Streams.Information.Count, shell.Streams.Progress.Count));
        Assert.Equal(1, session.Run("$LASTEXITCODE").Single().BaseObject);
    }

    public void Dispose() => _fleet.Dispose();

    private static void CannotRun(NightlyRun run, string said)
    {
        var words = string.Join(' ', run.Shell.Error.Split([' ', '|', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, run.Shell.ExitCode);
        Assert.Equal(string.Empty, run.Shell.Output);
        Assert.Contains(said, words, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", words, StringComparison.Ordinal);
        Assert.Empty(run.Records);
    }

    private static string Part(string error) => new[] { "names no port", "'seventeen' is no hardware id", "TargetVersion 'nine'", "another row", "more cells", "no port" }
        .First(p => error.Contains(p, StringComparison.Ordinal));
}
