using System;
using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Simulator.Faults;

/// <summary>
/// The faults of one unit over its whole life. One-shot faults wait for their condition and are used up by it, whichever
/// comes first; the same fault may be listed more than once.
/// </summary>
internal sealed class FaultPlan
{
    private readonly List<SimulatorFault> _pending;

    public FaultPlan(IEnumerable<SimulatorFault> faults) => _pending = faults.ToList();

    /// <summary>True if a fault that lasts is in the plan.</summary>
    public bool Has(SimulatorFaultKind kind) => _pending.Any(fault => fault.Kind == kind);

    /// <summary>The error rate of a direction; 0 without that fault.</summary>
    public double Rate(SimulatorFaultKind kind) => _pending.Where(fault => fault.Kind == kind).Select(fault => fault.Value).LastOrDefault();

    /// <summary>Uses up a fault that is due at a block between <paramref name="before"/> (excluded) and <paramref name="now"/>.</summary>
    public bool TakeAtBlock(SimulatorFaultKind kind, int before, int now) =>
        Take(fault => fault.Kind == kind && fault.Value > before && fault.Value <= now) is not null;

    /// <summary>Uses up a fault of that kind.</summary>
    public SimulatorFault? Take(SimulatorFaultKind kind) => Take(fault => fault.Kind == kind);

    private SimulatorFault? Take(Predicate<SimulatorFault> due)
    {
        var index = _pending.FindIndex(due);
        if (index < 0)
        {
            return null;
        }

        var fault = _pending[index];
        _pending.RemoveAt(index);
        return fault;
    }
}
