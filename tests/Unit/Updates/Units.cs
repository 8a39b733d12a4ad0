using System.Linq;
using ApcUps.Planning;
using ApcUps.Simulator;
using ApcUps.Simulator.Faults;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>Units that the stories begin with, and what a user states of them.</summary>
internal static class Units
{
    /// <summary>An ID17 unit at 07.0 with its output off.</summary>
    public static SimulatorOptions Id17 { get; } = new()
    {
        HardwareId = 17,
        FirmwareVersion = "07.0",
        LoaderVersion = "07.2",
        State = SimulatorState.ApplicationRunning,
        Condition = SimulatorCondition.OutputOff,
    };

    public static SimulatorOptions With(this SimulatorOptions unit, params string[] faults) =>
        unit with { Faults = faults.Select(SimulatorFault.Parse).ToArray() };

    public static UnitFacts Stated(int hardwareId, string? installed = null) => new()
    {
        HardwareId = hardwareId,
        InstalledVersion = FirmwareVersion.TryParse(installed),
        Stated = installed is null ? [$"HardwareId {hardwareId}"] : [$"HardwareId {hardwareId}", $"InstalledVersion {installed}"],
    };

    /// <summary>A folder with the ID17 image 07.1.</summary>
    public static ImageFolder Images17()
    {
        var folder = new ImageFolder();
        folder.Add("SMT17UPS_07-1.enc", new(17, "07.1") { BlockCount = 100 });
        return folder;
    }
}
