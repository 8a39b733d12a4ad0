using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ApcUps.Simulator.Hosting;
using ApcUps.Simulator.Transports;

namespace ApcUps.Simulator;

/// <summary>
/// The simulated units that run in this process: the one place with static state that changes, so that
/// <c>sim:NAME</c> means the same unit in every runspace. Safe to use from any thread; names are the same in any case.
/// </summary>
public static class Simulators
{
    private static readonly object Gate = new();
    private static readonly Dictionary<string, RunningSimulator> Running = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The running units, by name.</summary>
    public static IReadOnlyList<UpsSimulator> All
    {
        get
        {
            lock (Gate)
            {
                return Running.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => pair.Value.Snapshot()).ToArray();
            }
        }
    }

    /// <summary>Starts a unit; it runs until it is stopped or the process ends.</summary>
    /// <exception cref="ArgumentException">The name, the state or the speed is none.</exception>
    /// <exception cref="InvalidOperationException">A unit of that name runs already.</exception>
    /// <exception cref="PlatformNotSupportedException">This system has no pseudo terminals.</exception>
    /// <exception cref="IOException">The system gave no pseudo terminal, or no folder for the received bytes.</exception>
    public static UpsSimulator Start(SimulatorOptions options)
    {
        if (options.Transport == SimulatorTransport.ModbusTcp && options.Protocol != SimulatorProtocol.Modbus)
        {
            throw new ArgumentException($"Over ModbusTcp a simulated unit speaks Modbus, not {options.Protocol}.", nameof(options));
        }

        lock (Gate)
        {
            var name = options.Name ?? FreeName();
            if (!Regex.IsMatch(name, @"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z"))
            {
                throw new ArgumentException(
                    $"'{name}' is no name for a simulated unit: use letters, digits, dots, hyphens and underscores.", nameof(options));
            }

            if (Running.ContainsKey(name))
            {
                throw new InvalidOperationException($"A simulated unit named '{name}' runs already. Stop it first, or choose another name.");
            }

            var simulator = new RunningSimulator(options, name, ReceivedPath(options.ReceivedFolder, name));
            Running.Add(name, simulator);
            return simulator.Snapshot();
        }
    }

    /// <summary>Looks a unit up; null if none of that name runs.</summary>
    public static UpsSimulator? TryGet(string name)
    {
        lock (Gate)
        {
            return Running.TryGetValue(name, out var simulator) ? simulator.Snapshot() : null;
        }
    }

    /// <summary>Stops a unit as if its power and its cable were pulled; false if none of that name runs.</summary>
    /// <param name="name">The unit.</param>
    /// <param name="files">What becomes of the file with its received bytes.</param>
    public static bool Stop(string name, ReceivedFiles files = ReceivedFiles.Keep)
    {
        RunningSimulator? simulator;
        lock (Gate)
        {
            if (!Running.TryGetValue(name, out simulator))
            {
                return false;
            }

            Running.Remove(name);
        }

        simulator.Dispose();
        if (files == ReceivedFiles.Delete && simulator.ReceivedPath is { } path)
        {
            File.Delete(path);
        }

        return true;
    }

    /// <summary>Changes what befalls a unit; null if none of that name runs.</summary>
    public static UpsSimulator? Order(string name, SimulatorCondition condition)
    {
        lock (Gate)
        {
            if (!Running.TryGetValue(name, out var simulator))
            {
                return null;
            }

            simulator.Condition = condition;
            return simulator.Snapshot();
        }
    }

    /// <summary>
    /// Switches a unit off and on again, whatever it is doing; null if none of that name runs. A dead one stays dead. Until the
    /// first client has opened its line a unit waits with its life, and so with its restart.
    /// </summary>
    public static UpsSimulator? PowerCycle(string name)
    {
        lock (Gate)
        {
            if (!Running.TryGetValue(name, out var simulator))
            {
                return null;
            }

            simulator.PowerCycle();
            return simulator.Snapshot();
        }
    }

    /// <summary>Function and data of each Modbus write that a unit was sent and refused; null if none of that name runs.</summary>
    internal static byte[][]? ModbusWrites(string name)
    {
        lock (Gate)
        {
            return Running.TryGetValue(name, out var simulator) ? simulator.ModbusWrites : null;
        }
    }

    internal static InProcessPort? FindPort(string name)
    {
        lock (Gate)
        {
            return Running.TryGetValue(name, out var simulator) ? simulator.InProcess : null;
        }
    }

    private static string FreeName() => Enumerable.Range(1, int.MaxValue - 1).Select(i => $"ups{i}").First(name => !Running.ContainsKey(name));

    // In the shared temp folder the name cannot be guessed, so that nobody can lay a link there beforehand.
    private static string ReceivedPath(string? folder, string name)
    {
        if (folder is null)
        {
            return Path.Combine(Path.GetTempPath(), $"apcups-{name}-{Guid.NewGuid():N}.enc");
        }

        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{name}-received.enc");
    }
}
