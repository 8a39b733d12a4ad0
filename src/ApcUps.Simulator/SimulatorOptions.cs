using System.Collections.Generic;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Faults;
using ApcUps.Simulator.Loader;
using ApcUps.Simulator.Xmodem;

namespace ApcUps.Simulator;

/// <summary>What a simulated unit is to be. A <see cref="SimulatedLoader"/> alone needs only the unit's part of it.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The name: letters, digits, dot, hyphen and underscore; null for the first free of ups1, ups2 and so on.</summary>
    public string? Name { get; init; }

    /// <summary>How the unit is reached.</summary>
    public SimulatorTransport Transport { get; init; }

    /// <summary>The line's speed in baud; null lets bytes pass at once.</summary>
    public int? BaudRate { get; init; }

    /// <summary>Where the received bytes are kept; null for the temp folder.</summary>
    public string? ReceivedFolder { get; init; }

    /// <summary>The hardware id, which an image must be for.</summary>
    public int HardwareId { get; init; } = 17;

    /// <summary>The state to start in: one of the first five.</summary>
    public SimulatorState State { get; init; }

    /// <summary>What is to go wrong.</summary>
    public IReadOnlyList<SimulatorFault> Faults { get; init; } = [];

    /// <summary>The loader's version as its banner says it. <c>07.20</c> was seen on an ID 17 unit (user-reported).</summary>
    public string LoaderVersion { get; init; } = "07.20";

    /// <summary>The firmware version of an application that runs at the start.</summary>
    public string FirmwareVersion { get; init; } = new SimulatedReadings().FirmwareVersion;

    /// <summary>What it speaks while its application runs.</summary>
    public SimulatorProtocol Protocol { get; init; }

    /// <summary>Its Modbus id: 1 to 223, or what a card allows.</summary>
    public byte ModbusUnitId { get; init; } = 1;

    /// <summary>How it lays out what it tells by Microlink.</summary>
    public MicrolinkMap Microlink { get; init; } = new();

    /// <summary>What befalls it at the start.</summary>
    public SimulatorCondition Condition { get; init; }

    /// <summary>
    /// The banner's third line. That of an ID 17 unit was seen (user-reported). The wording on other ids is unknown, so theirs
    /// says that it is simulated: a made-up one could be taken for evidence.
    /// </summary>
    public string Product => HardwareId == 17 ? "4.5G Smart-UPS Tower" : "Simulated Smart-UPS";

    /// <summary>The loader's times.</summary>
    public LoaderTimings Timings { get; init; } = new();

    /// <summary>How long and how often the loader's XMODEM receiver waits.</summary>
    public ReceiverPatience Patience { get; init; } = ReceiverPatience.Default;

    /// <summary>Chooses which bytes the byte errors hit.</summary>
    public int Seed { get; init; }
}
