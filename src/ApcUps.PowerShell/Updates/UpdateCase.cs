using System;
using System.Collections.Generic;
using ApcUps.Commands.Errors;
using ApcUps.Planning;
using ApcUps.Updating;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>The case of one unit: what was asked, what is known of the unit by now, and what was done.</summary>
internal sealed class UpdateCase
{
    private readonly List<UpsFirmwareTransfer> _steps = new();

    public UpdateCase(UpdateOrder order, IUpdateSurroundings around, UpsFirmwareUpdate result)
    {
        Order = order;
        Around = around;
        Result = result;
        Finder = new(order, around);
    }

    public UpdateOrder Order { get; }

    public IUpdateSurroundings Around { get; }

    public UpsFirmwareUpdate Result { get; }

    public UnitFinder Finder { get; }

    public string Port => Order.Port;

    /// <summary>The unit as it was last found.</summary>
    public UnitSeen Unit { get; set; } = new();

    /// <summary>The journal; null if none is kept.</summary>
    public StepJournal? Journal { get; set; }

    /// <summary>What is to be said beside the result.</summary>
    public List<string> Warnings { get; } = new();

    /// <summary>Steps of the same plan that an earlier run did.</summary>
    public int StepsBefore { get; set; }

    /// <summary>What the journal says of this line.</summary>
    public JournalState Past { get; set; } = JournalState.Nothing;

    /// <summary>SHA-256 of the images that the unit took and answered with, in this run.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many transfers were begun.</summary>
    public int StepsBegun => _steps.Count;

    /// <summary>The number of the step that comes next, from 1.</summary>
    public int NextStep => StepsBefore + StepsBegun + 1;

    /// <summary>How the unit stands while nothing is under way, as a sentence for errors.</summary>
    public string Standing => StepsBegun == 0
        ? "Nothing was sent."
        : $"Step {NextStep - 1} is done: the unit runs {Unit.Facts.InstalledVersion} (ID{Unit.Facts.HardwareId}). Nothing was sent since.";

    /// <summary>What was done before the step that comes next, as a sentence; empty if nothing was.</summary>
    public string DoneBefore => StepsBegun == 0 ? string.Empty : $"Step {NextStep - 1} was done before: the unit answered as ID{Unit.Facts.HardwareId} with version {Unit.Facts.InstalledVersion}.";

    public void Add(UpsFirmwareTransfer step)
    {
        _steps.Add(step);
        Result.Steps = _steps.ToArray();
    }

    /// <summary>
    /// Takes the unit's own word where something else was stated: writes it into the journal, and says what differs. A problem if
    /// it is another unit than stated; null if nothing contradicts.
    /// </summary>
    public Problem? ContradictionOfStated()
    {
        if (Unit.Status is not { } status)
        {
            return null;
        }

        if (StatusFacts.Contradiction(Order.Stated, status) is { } why)
        {
            return UpdateProblems.Contradicts(Port, why, Standing);
        }

        Warnings.AddRange(StatusFacts.Corrections(Order.Stated, status));
        JournalUnit();
        return null;
    }

    public void Say(string words) => Around.Show(new UpdateNote(words));

    /// <summary>Writes the unit as it is known now, without what was only stated: else that would count as the unit's word in a later run.</summary>
    public void JournalUnit()
    {
        if (Unit.Presence == UnitPresence.Application)
        {
            Journal?.Unit(StatedFacts.Without(Unit.Facts));
        }
    }

    /// <summary>The problem of a journal, with how the unit stands.</summary>
    public Problem ProblemOf(JournalException e) => JournalProblems.From(Port, Result.JournalPath, e, Standing);
}
