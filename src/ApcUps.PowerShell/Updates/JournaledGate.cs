using System.Collections.Generic;
using ApcUps.Bootloader;
using ApcUps.Planning.Gate;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>
/// The gate before the first block, with the journal in it: what cannot be written down is not begun. Once an attempt was made
/// the unit needs its image more than we need the journal.
/// </summary>
internal sealed class JournaledGate : IJudgingGate
{
    private readonly LoaderGate _gate;
    private readonly StepJournal? _journal;

    public JournaledGate(LoaderGate gate, StepJournal? journal)
    {
        _gate = gate;
        _journal = journal;
    }

    /// <summary>Why the journal kept it from beginning; null if it did not.</summary>
    public JournalException? Failure { get; private set; }

    public IReadOnlyList<GateRefusal> Refusals => _gate.Refusals;

    public string? Refuse(LoaderHeard heard, bool afterAttempt)
    {
        if (_gate.Refuse(heard, afterAttempt) is { } refusal)
        {
            return refusal;
        }

        if (_journal is null || afterAttempt)
        {
            return null;
        }

        try
        {
            _journal.Attempt(1);
            return null;
        }
        catch (JournalException e)
        {
            Failure = e;
            return $"the journal cannot be written: {e.Message}";
        }
    }
}
