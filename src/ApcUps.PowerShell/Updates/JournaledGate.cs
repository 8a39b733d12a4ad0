using System;
using System.Collections.Generic;
using ApcUps.Bootloader;
using ApcUps.Commands.Errors;
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

    private readonly Func<LoaderHeard, Problem?>? _contradiction;

    /// <param name="gate">The gate.</param>
    /// <param name="journal">The journal; null if none is kept.</param>
    /// <param name="contradiction">Tells whether the loader can be the one that an earlier run left; null if none did.</param>
    public JournaledGate(LoaderGate gate, StepJournal? journal, Func<LoaderHeard, Problem?>? contradiction)
    {
        _contradiction = contradiction;
        _gate = gate;
        _journal = journal;
    }

    /// <summary>Why the journal kept it from beginning; null if it did not.</summary>
    public JournalException? Failure { get; private set; }

    /// <summary>Why the loader cannot be the one that an earlier run left; null if it can.</summary>
    public Problem? Contradiction { get; private set; }

    public IReadOnlyList<GateRefusal> Refusals => _gate.Refusals;

    public string? Refuse(LoaderHeard heard, bool afterAttempt)
    {
        if (!afterAttempt && (Contradiction = _contradiction?.Invoke(heard)) is { } contradiction)
        {
            return contradiction.Message;
        }

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
