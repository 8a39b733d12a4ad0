using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Faults;

namespace ApcUps.Simulator.Loader;

/// <summary>What outlives the phases of a simulated unit: its options, the faults still to come, its memory, its transmitter.</summary>
internal sealed class LoaderBoard : IDisposable
{
    private readonly Queue<byte[]> _output = new();
    private volatile SimulatorCondition _condition;

    public LoaderBoard(SimulatorOptions options, string? receivedPath)
    {
        Options = options;
        HardwareId = options.HardwareId;
        FirmwareVersion = options.State == SimulatorState.ApplicationRunning ? options.FirmwareVersion : null;
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
    public int HardwareId { get; set; }

    public string LoaderVersion { get; set; }

    /// <summary>What befalls the unit; set from any thread.</summary>
    public SimulatorCondition Condition
    {
        get => _condition;
        set => _condition = value;
    }

    public int Attempts { get; set; }

    /// <summary>The version of the application, or null while it has none.</summary>
    public string? FirmwareVersion { get; set; }

    public string? LastVerdict { get; private set; }

    /// <summary>The application's values at this moment.</summary>
    public SimulatedReadings Readings() => new()
    {
        Condition = Condition,
        HardwareId = HardwareId,
        FirmwareVersion = FirmwareVersion ?? Options.FirmwareVersion,
        LoaderVersion = LoaderVersion,
    };

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
            Send(bytes);
        }
    }

    /// <summary>Sends an answer of the protocol, or nothing.</summary>
    public void Send(byte[]? bytes)
    {
        if (bytes is { Length: > 0 })
        {
            _output.Enqueue(bytes);
        }
    }

    public byte[]? TakeOutput() => _output.Count == 0 ? null : _output.Dequeue();

    public LoaderStatus Describe(SimulatorState state) =>
        new(state, HardwareId, Attempts, Received.Blocks, FirmwareVersion, LastVerdict, Received.SavedPath);

    public void Dispose() => Received.Dispose();
}
