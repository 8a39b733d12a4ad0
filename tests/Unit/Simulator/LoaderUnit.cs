using System;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Simulator.Faults;
using ApcUps.Simulator.Loader;

namespace ApcUps.Tests.Unit.Simulator;

/// <summary>A simulated unit that has lived for a second, in a time of its own.</summary>
internal sealed class LoaderUnit : IDisposable
{
    public const string NoApplication = "\r\n\r\n No Application in memory\r\n";
    public const string Started = "UPS Application\r\n";

    /// <summary>The time from a power cycle to the banner.</summary>
    public const double BootSeconds = 1.3;

    public LoaderUnit(SimulatorOptions options)
    {
        Loader = new SimulatedLoader(options);
        Rig = new MachineRig(Loader);
        Rig.Run(1);
        Rig.NewText();
    }

    public SimulatedLoader Loader { get; }

    public MachineRig Rig { get; }

    public LoaderStatus Status => Loader.Status;

    /// <summary>A unit whose application runs and says nothing by itself.</summary>
    public static LoaderUnit Running(int hardwareId = 17, string loader = "07.20", params string[] faults) => new(Options(hardwareId, loader, faults));

    public static SimulatorOptions Options(int hardwareId = 17, string loader = "07.20", params string[] faults) => new()
    {
        HardwareId = hardwareId,
        LoaderVersion = loader,
        State = SimulatorState.ApplicationRunning,
        Protocol = SimulatorProtocol.None,
        Faults = faults.Select(SimulatorFault.Parse).ToArray(),
    };

    public static string Banner(string version = "07.20", string product = "4.5G Smart-UPS Tower") =>
        "\xf8" + $"APC(R)2009 Download Manager\r\nVersion {version}\r\n{product}\r\n";

    /// <summary>Cycles the power and goes to the moment of the banner, which it skips.</summary>
    public void PowerUp()
    {
        Loader.PowerCycle();
        Rig.Run(BootSeconds);
        Rig.NewText();
    }

    /// <summary>Sends a whole image to a unit that asks, and waits until it was programmed.</summary>
    public void Take(byte[] image)
    {
        Rig.SendImage(image);
        Rig.Run(5);
    }

    public void Dispose() => Loader.Dispose();
}
