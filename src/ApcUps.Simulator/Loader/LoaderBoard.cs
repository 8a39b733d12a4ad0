using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Faults;

namespace ApcUps.Simulator.Loader;

/// <summary>What outlives the phases of a simulated unit: its options, the faults still to come, its memory, its transmitter.</summary>
internal sealed class LoaderBoard : IDisposable
{
    // The XU series: "the installation is started on the display".
    private static readonly int[] DisplayInstallers = [1017, 1033];

    private readonly Queue<byte[]> _output = new();
    private volatile SimulatorCondition _condition;

    public LoaderBoard(SimulatorOptions options, string? receivedPath)
    {
        Options = options;
        HardwareId = options.HardwareId;
        NewestVersion = options.FirmwareVersion;
        FirmwareVersion = options.State == SimulatorState.ApplicationRunning ? NewestVersion : null;
        LoaderVersion = options.LoaderVersion;
        Condition = options.Condition;
        Faults = new FaultPlan(options.Faults);
        Received = new ReceivedImage(receivedPath);
    }

    public SimulatorOptions Options { get; }

    public LoaderTimings Timings => Options.Timings;

    public FaultPlan Faults { get; }

    public ReceivedImage Received { get; }

    /// <summary>Function and data of each Modbus write that the application refused; safe to read from any thread.</summary>
    public ConcurrentQueue<byte[]> ModbusWrites { get; } = new();

    /// <summary>The hardware id, which an image can change.</summary>
    public int HardwareId { get; private set; }

    /// <summary>
    /// True for a unit that takes an image whole, and goes on with the one that it has until the installation is started on its
    /// display: ids 1017 and 1033, the XU series (vendor; what else such a unit does is ASSUMED).
    /// </summary>
    public bool InstallsFromDisplay => Array.IndexOf(DisplayInstallers, HardwareId) >= 0;

    /// <summary>True if the unit is reached through a network card, which does not pass its loader's line on.</summary>
    public bool IsBehindCard => Options.Transport == SimulatorTransport.ModbusTcp;

    public string LoaderVersion { get; set; }

    /// <summary>What befalls the unit; set from any thread.</summary>
    public SimulatorCondition Condition
    {
        get => _condition;
        set => _condition = value;
    }

    public int Attempts { get; set; }

    /// <summary>The version of the application, or null while it has none.</summary>
    public string? FirmwareVersion { get; private set; }

    /// <summary>The version of the last application that the unit had; before any, the one that it was made with.</summary>
    public string NewestVersion { get; private set; }

    public string? LastVerdict { get; private set; }

    /// <summary>The application's values at this moment.</summary>
    public SimulatedReadings Readings() => new()
    {
        Condition = Condition,
        HardwareId = HardwareId,
        FirmwareVersion = FirmwareVersion ?? NewestVersion,
        LoaderVersion = LoaderVersion,
    };

    /// <summary>Removes the application. When and how a real unit does that is ASSUMED.</summary>
    public void Erase() => FirmwareVersion = null;

    /// <summary>Puts an application in, with the hardware id that it gives the unit.</summary>
    public void Install(string version, int hardwareId)
    {
        FirmwareVersion = NewestVersion = version;
        HardwareId = hardwareId;
    }

    /// <summary>Ends an attempt: keeps its bytes first, then says what became of it.</summary>
    public void Close(string verdict)
    {
        LastVerdict = verdict;
        Received.Save();
    }

    /// <summary>Prints the loader's own words, which a silent unit does not.</summary>
    public void Print(string text) => Print(LoaderTexts.Bytes(text));

    /// <summary>Prints the loader's own bytes, which a silent unit does not.</summary>
    public void Print(byte[] bytes)
    {
        if (!Faults.Has(SimulatorFaultKind.Silent))
        {
            Announce(bytes);
        }
    }

    /// <summary>Prints what even a silent unit prints.</summary>
    public void Announce(byte[] bytes)
    {
        if (!IsBehindCard)
        {
            Send(bytes);
        }
    }

    /// <summary>Sends an answer of a protocol, or nothing.</summary>
    public void Send(byte[]? bytes)
    {
        if (bytes is { Length: > 0 })
        {
            _output.Enqueue(bytes);
        }
    }

    public byte[]? TakeOutput() => _output.Count == 0 ? null : _output.Dequeue();

    public LoaderStatus Describe(SimulatorState state) =>
        new(state, HardwareId, Attempts, Received.Blocks, FirmwareVersion, LoaderVersion, LastVerdict, Received.SavedPath);

    public void Dispose() => Received.Dispose();
}
