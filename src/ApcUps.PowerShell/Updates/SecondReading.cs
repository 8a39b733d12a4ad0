using System;
using System.Linq;
using System.Threading;
using ApcUps.Commands.Errors;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>
/// A running unit read once more before somebody is told to restart it. The restart cuts what it feeds, and much may have happened
/// while the question waited for its answer: the output was switched on, the mains went, the cable hangs on another unit.
/// </summary>
internal sealed class SecondReading
{
    private const int Readings = 3;

    // For so long a reading counts as what is so now. A person takes longer to read the question.
    private static readonly TimeSpan StillTrue = TimeSpan.FromSeconds(10);

    private readonly UpdateCase _case;
    private readonly Func<UpdateEnd?> _conditions;

    /// <param name="theCase">The unit's case.</param>
    /// <param name="conditions">Judges the conditions of the step for the unit as it is now.</param>
    public SecondReading(UpdateCase theCase, Func<UpdateEnd?> conditions)
    {
        _case = theCase;
        _conditions = conditions;
    }

    /// <summary>True if the unit is not, or tells otherwise, what was planned for.</summary>
    public bool UnitChanged { get; private set; }

    /// <summary>An end if nobody must be told to restart it; null if it may go on, or if the unit changed.</summary>
    /// <param name="stop">Asks for the end.</param>
    public UpdateEnd? Take(CancellationToken stop)
    {
        if (_case.Unit.Presence != UnitPresence.Application || _case.Around.UtcNow - _case.Unit.At < StillTrue)
        {
            return null;
        }

        var before = _case.Unit;
        var status = Reading(stop);
        if (stop.IsCancellationRequested)
        {
            return new(UpdateOutcome.Cancelled, _case.Standing);
        }

        if (_case.Finder.Trouble?.ErrorId == "UnitInLoader")
        {
            // Somebody was quick. To call for a restart now would cut its power in the midst of the transfer.
            _case.Unit = before with { Presence = UnitPresence.Loader, Facts = before.Facts with { InLoader = true }, Status = null, At = _case.Around.UtcNow };
            return null;
        }

        if (status is null)
        {
            return before.Facts.OutputOn is null ? null : UpdateEnd.Refused(UpdateProblems.OutputNotReadAgain(_case.Port, _case.Standing));
        }

        var same = StatusFacts.IsSame(before.Status, status);
        var facts = StatusFacts.Over(same ? before.Facts with { OutputOn = null } : _case.Order.Stated, status);
        _case.Unit = before with { Status = status, Facts = facts, At = _case.Around.UtcNow };

        // What is told now for the first time may also say otherwise than what was stated.
        UnitChanged = !same || (facts.HardwareId, facts.InstalledVersion, facts.LoaderVersion, facts.Sku)
            != (before.Facts.HardwareId, before.Facts.InstalledVersion, before.Facts.LoaderVersion, before.Facts.Sku);
        return UnitChanged ? null : ConditionsAgain(before);
    }

    private UpdateEnd? ConditionsAgain(UnitSeen before)
    {
        var known = _case.Result.Checks;
        if (_conditions() is { } refused)
        {
            return refused;
        }

        var lost = known.Where(k => k.State == UpdateCheckState.Met && _case.Result.Checks.Any(c => c.Name == k.Name && c.State == UpdateCheckState.Unknown)).Select(c => c.Name).ToArray();
        return before.Facts.OutputOn is not null && _case.Unit.Facts.OutputOn is null ? UpdateEnd.Refused(UpdateProblems.OutputNotReadAgain(_case.Port, _case.Standing))
            : lost.Length > 0 ? UpdateEnd.Refused(UpdateProblems.ConditionsNotReadAgain(_case.Port, lost, _case.Standing))
            : null;
    }

    // A reading that lacks something is tried again: the unit may be on its way to its loader.
    private UpsStatus? Reading(CancellationToken stop)
    {
        UpsStatus? status = null;
        for (var attempt = 1; attempt <= Readings && !stop.IsCancellationRequested; attempt++)
        {
            status = _case.Finder.Read(stop);
            if (_case.Finder.Trouble?.ErrorId is null or "UnitInLoader")
            {
                break;
            }
        }

        return status;
    }
}
