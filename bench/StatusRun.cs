using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using ApcUps.Lines;
using ApcUps.Simulator;
using ApcUps.Simulator.Transports;
using ApcUps.Status;
using ApcUps.Status.Modbus;

namespace ApcUps.Bench;

/// <summary>One program that reads the state of a simulated unit on a paced pty, seen from the unit's end of the line.</summary>
internal static class StatusRun
{
    /// <summary>Runs a reader and gives what went over the line.</summary>
    /// <param name="protocol">What the unit speaks.</param>
    /// <param name="baudRate">The line's speed.</param>
    /// <param name="read">Reads the unit at the port it is given, and returns when it has read enough.</param>
    public static WatchedUnit Watch(SimulatorProtocol protocol, int baudRate, Action<string> read)
    {
        using var loader = new SimulatedLoader(new() { State = SimulatorState.ApplicationRunning, Protocol = protocol, HardwareId = 18, FirmwareVersion = "09.6" });
        var unit = new WatchedUnit(loader, baudRate);
        using var port = new PtyPort(baudRate);
        using var off = new CancellationTokenSource();
        var thread = new Thread(() => LineRunner.Run(new LinePace(unit, baudRate), port, SystemClock.Instance, off.Token));
        thread.Start();
        try
        {
            read(port.Address);
        }
        finally
        {
            off.Cancel();
            thread.Join();
        }

        return unit;
    }

    /// <summary>Reads once with ApcUps, without the listening that comes before; throws unless all was read.</summary>
    public static void WithApcUps(UpsProtocol protocol, int baudRate, string port)
    {
        var sink = new Readings();
        using var line = new SerialLineSource().Open(port, baudRate);
        var plan = new StatusPlan(protocol, new(), new StatusMachines(ModbusFraming.Rtu)) { BaudRate = baudRate, Listen = TimeSpan.Zero };
        var end = new StatusReader(line, plan, sink, SystemClock.Instance).Run(CancellationToken.None);
        if (end.Kind != StatusEndKind.Complete || sink.Count != 1)
        {
            throw new InvalidDataException($"ApcUps read nothing whole by {protocol}: {end.Message}");
        }
    }

    /// <summary>The place of the first byte that the host sent and that does not belong to UPS-Link's entry; -1 if there is none.</summary>
    public static int AfterEntry(IReadOnlyList<(TimeSpan EndedAt, bool Heard, byte Value)> bytes)
    {
        for (var i = 0; i < bytes.Count; i++)
        {
            if (bytes[i].Heard && bytes[i].Value is not ((byte)'Y' or 0x1b))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of the first byte that the host sent.</summary>
    public static int FromTheStart(IReadOnlyList<(TimeSpan EndedAt, bool Heard, byte Value)> bytes)
    {
        for (var i = 0; i < bytes.Count; i++)
        {
            if (bytes[i].Heard)
            {
                return i;
            }
        }

        return -1;
    }

    private sealed class Readings : IEventSink
    {
        public int Count { get; private set; }

        public void Report(EngineEvent value) => Count += value is StatusRead ? 1 : 0;
    }
}
