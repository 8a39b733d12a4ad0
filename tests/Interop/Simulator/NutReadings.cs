using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ApcUps.Tests.Interop.Peers;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>
/// What NUT reads of a unit in each condition. All are read at one time, since each takes four seconds of waiting; and not
/// before a test asks, since only a test can be skipped.
/// </summary>
public sealed class NutReadings
{
    private static readonly SimulatorCondition[] Conditions =
    [
        SimulatorCondition.None, SimulatorCondition.OnBattery, SimulatorCondition.OnBattery | SimulatorCondition.LowBattery,
        SimulatorCondition.Overload, SimulatorCondition.ReplaceBattery, SimulatorCondition.OutputOff, SimulatorCondition.Testing,
    ];

    private readonly Lazy<IReadOnlyDictionary<SimulatorCondition, NutReading>> _read = new(ReadAll);

    /// <summary>What NUT sent, in each condition.</summary>
    public IEnumerable<string> Heard => _read.Value.Values.Select(one => one.Heard);

    /// <summary>By NUT's names.</summary>
    public IReadOnlyDictionary<string, string> Values(SimulatorCondition condition) => _read.Value[condition].Values;

    private static ConcurrentDictionary<SimulatorCondition, NutReading> ReadAll()
    {
        NutApcSmart.Require();
        PeerProgram.Require("socat");
        var read = new ConcurrentDictionary<SimulatorCondition, NutReading>();
        Parallel.ForEach(
            Conditions, new ParallelOptions { MaxDegreeOfParallelism = Conditions.Length }, condition => read[condition] = Read(condition));
        return read;
    }

    private static NutReading Read(SimulatorCondition condition)
    {
        using var unit = new UpsLinkUnit();
        unit.Order(condition);
        return new(NutApcSmart.Dump(unit.Port), unit.Heard());
    }

    private sealed record NutReading(IReadOnlyDictionary<string, string> Values, string Heard);
}
