using System;
using System.Linq;
using System.Threading;
using ApcUps.Commands.Errors;
using ApcUps.Planning;
using ApcUps.Updating;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>Takes up an update that was left in mid-transfer, if the unit on the line can be the one that its journal tells of.</summary>
internal sealed class PastUpdate
{
    private readonly UpdateCase _case;
    private readonly PendingStep _pending;

    private readonly bool _saidItStarts;

    private PastUpdate(UpdateCase theCase, PendingStep pending)
    {
        _case = theCase;
        _pending = pending;
        _saidItStarts = pending.SaidItStarts;
    }

    /// <summary>What a journal left on this line; null if that is nothing to take up.</summary>
    public static PastUpdate? Of(UpdateCase theCase, JournalState past)
    {
        if (past.Unresolved is { } unresolved)
        {
            return new(theCase, unresolved);
        }

        // A unit that said that it starts, and is in its loader, did not start after all; one that says nothing since may still be
        // at work on its other processors.
        return past.Unproven is { } unproven && theCase.Around.UtcNow - unproven.LastEventAt is var age
            && age < (theCase.Unit.Presence == UnitPresence.Loader ? StillToBeTakenUp : MayBeProgramming) && theCase.Unit.Presence != UnitPresence.Application
                ? new(theCase, unproven)
                : null;
    }

    /// <summary>
    /// How long to listen before a unit is asked anything: one that may hold a whole image may be programming it, for as long as
    /// the sender would have waited for its word; one whose transfer broke off is waited for as long as for a prompt. Null if
    /// nothing was left.
    /// </summary>
    public static TimeSpan? ListeningFor(JournalState past, UpdateOrder order, DateTime now)
    {
        if (past.Unresolved is not { } pending)
        {
            return null;
        }

        var since = now - pending.LastEventAt;
        var rest = order.StartTimeout - (since < TimeSpan.Zero ? TimeSpan.Zero : since);
        var listening = pending.LastBlockMayBeOut ? rest : order.PromptTimeout;
        return listening < Least ? Least : listening;
    }

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(6);

    // The caution of docs/protocols/loader.md: the vendor speaks of minutes, and a unit whose power was pulled after 20 to 50 of
    // them stayed dead (user-reported).
    private static readonly TimeSpan MayBeProgramming = TimeSpan.FromMinutes(30);

    // Later than that the unit has most likely been seen to by other means.
    private static readonly TimeSpan StillToBeTakenUp = TimeSpan.FromDays(1);

    /// <summary>Takes it up; null if there is nothing more to take up, so that the way is planned from the unit as it is now.</summary>
    public UpdateEnd? TakeUp(CancellationToken stop)
    {
        _case.Say(_saidItStarts
            ? $"the journal says that {_pending.Image} was taken and that the unit said that it starts it; it does not answer"
            : $"the journal says that {_pending.Image} was left in mid-transfer");
        var image = _case.Order.Images.FirstOrDefault(i => string.Equals(i.Sha256, _pending.Sha256, StringComparison.OrdinalIgnoreCase));
        var loaders = image?.Path is null ? [] : Loaders(image.Path);
        if (Contradiction(_case.Unit, loaders) is { } problem)
        {
            // What ended with the unit's word may long be past.
            return _saidItStarts ? null : UpdateEnd.Refused(problem);
        }

        return _case.Unit.Presence switch
        {
            UnitPresence.Application => null,
            UnitPresence.Silent when !MayRestart => Silent(),
            _ when image is null && _saidItStarts => null,
            _ when image is null => UpdateEnd.Refused(JournalProblems.ImageMissing(_case.Port, _pending)),
            _ => Resume(image, loaders, stop),
        };
    }

    private Problem? Contradiction(UnitSeen unit, FirmwareVersion[] loaders) =>
        JournalFit.Contradiction(_pending, unit, _case.Order.Stated.HardwareId, loaders) is { } why
            ? JournalProblems.Contradicts(_case.Port, _case.Result.JournalPath, _pending, why)
            : null;

    // A clock that was set back makes it young: then nothing is restarted.
    private TimeSpan Age => _case.Around.UtcNow - _pending.LastEventAt is var age && age > TimeSpan.Zero ? age : TimeSpan.Zero;

    // Long silent, with a person there: it is a unit like any other that says nothing, with its questions before a restart.
    private bool MayRestart => _case.Order.Wait && Age >= MayBeProgramming;

    private UpdateEnd Silent()
    {
        if (!_pending.LastBlockMayBeOut && !_saidItStarts)
        {
            return UpdateEnd.Failed(JournalProblems.Silent(_case.Port, _pending));
        }

        var sent = $"An earlier run sent {_pending.Image}, perhaps whole, {Age.TotalMinutes:F0} minutes ago, and the unit {(_saidItStarts ? "said that it starts, but does not answer" : "has said nothing since")}. ";
        return new(UpdateOutcome.Unconfirmed, sent + (Age < MayBeProgramming
            ? "It may still be programming: do not cut its power for at least 30 minutes. Then look at its display; if it stays dark, run this again with -Wait (and -HardwareId), and restart the unit when told to."
            : "Look at its display (About). If it stays dark, run this again with -Wait and restart the unit when told to. If it runs and only does not answer here, give -JournalPath another name."));
    }

    private UpdateEnd? Resume(ImageFacts image, FirmwareVersion[] loaders, CancellationToken stop)
    {
        var heard = _case.Unit.Heard;
        var before = StatedFacts.Restated(_pending.Before, _case.Order.Stated);
        var facts = heard.LoaderVersion is null ? before : StatedFacts.Answered(before, nameof(before.LoaderVersion)) with { LoaderVersion = heard.LoaderVersion };
        facts = heard.LoaderVersion is null ? StatedFacts.Doubted(facts) : facts;
        _case.Unit = _case.Unit with
        {
            Facts = facts with { InLoader = true },
            FromJournal = true,
            Remarks = [.. _case.Unit.Remarks, $"The journal of an earlier run says what the unit was before this step: ID{facts.HardwareId}, version {facts.InstalledVersion?.ToString() ?? "unknown"}.{KnownUnit.Unborne(_case.Unit)}"],
        };
        _case.Result.Before = _case.Unit.ToState();
        _case.Result.ResumedAtStep = _pending.Number;

        // Planned from the unit as it was before, without its application being missed: it was this very step that took it.
        var plan = new Planner().Make(new() { Unit = facts with { InLoader = true }, Images = _case.Order.Images, Target = image.Version });
        if (!plan.IsReady || plan.Steps.Length == 0 || !string.Equals(plan.Steps[0].Sha256, _pending.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            return UpdateEnd.Refused(JournalProblems.Contradicts(_case.Port, _case.Result.JournalPath, _pending, "its image is no longer a step that the rules allow"));
        }

        _case.StepsBefore = _pending.Number - 1;
        _case.Result.PlannedSteps = _pending.Number;
        var run = new StepRun(_case, plan.Steps[0], wasBegun: true)
        {
            Number = _pending.Number,
            Place = $"Step {_pending.Number}, left in mid-transfer by an earlier run",
            Contradiction = now => Contradiction(_case.Unit with { Heard = now.Since(heard), Status = null }, loaders),
        };
        if ((run.Run(stop) ?? new StepProver(_case, plan.Steps[0]).Prove(stop)) is { } end)
        {
            return end;
        }

        _case.Taken.Add(_pending.Sha256);
        return null;
    }

    private FirmwareVersion[] Loaders(string path) => _case.Around.ReadImage(path, out _) is { } file
        ? file.Image.Sections.Where(s => s.Name == "UBL").Select(s => FirmwareVersion.TryParse(s.Version)).OfType<FirmwareVersion>().ToArray()
        : [];
}
