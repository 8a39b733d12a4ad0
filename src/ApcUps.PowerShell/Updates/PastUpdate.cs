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
        // A unit that said that it starts, and is in its loader, did not start after all.
        var pending = past.Unresolved ?? (theCase.Unit.Presence == UnitPresence.Loader ? past.Unproven : null);
        return pending is null ? null : new(theCase, pending);
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

    /// <summary>Takes it up; null if there is nothing more to take up, so that the way is planned from the unit as it is now.</summary>
    public UpdateEnd? TakeUp(CancellationToken stop)
    {
        _case.Say(_saidItStarts
            ? $"the journal says that {_pending.Image} was taken and that the unit started it, but its loader speaks again"
            : $"the journal says that {_pending.Image} was left in mid-transfer");
        var image = _case.Order.Images.FirstOrDefault(i => string.Equals(i.Sha256, _pending.Sha256, StringComparison.OrdinalIgnoreCase));
        var loaders = image?.Path is null ? [] : Loaders(image.Path);
        if (JournalFit.Contradiction(_pending, _case.Unit, _case.Order.Stated.HardwareId, loaders) is { } why)
        {
            // What ended with the unit's word may long be past.
            if (_saidItStarts)
            {
                return null;
            }

            return UpdateEnd.Refused(JournalProblems.Contradicts(_case.Port, _case.Result.JournalPath, _pending, why));
        }

        return _case.Unit.Presence switch
        {
            UnitPresence.Application => null,
            UnitPresence.Silent => Silent(),
            _ when image is null && _saidItStarts => null,
            _ when image is null => UpdateEnd.Refused(JournalProblems.ImageMissing(_case.Port, _pending)),
            _ => Resume(image, stop),
        };
    }

    private UpdateEnd Silent() => _pending.LastBlockMayBeOut
        ? new(UpdateOutcome.Unconfirmed, $"An earlier run sent {_pending.Image}, perhaps whole, and the unit has said nothing since. It may still be programming: do not cut "
            + "its power for at least 30 minutes. Then look at its display; if it stays dark, run Find-UpsBootloader -Wait and restart the unit.")
        : UpdateEnd.Failed(JournalProblems.Silent(_case.Port, _pending));

    private UpdateEnd? Resume(ImageFacts image, CancellationToken stop)
    {
        var heard = _case.Unit.Heard;
        var before = StatedFacts.Restated(_pending.Before, _case.Order.Stated);
        var facts = heard.LoaderVersion is null ? before : StatedFacts.Answered(before, nameof(before.LoaderVersion)) with { LoaderVersion = heard.LoaderVersion };
        _case.Unit = _case.Unit with { Facts = facts with { InLoader = true }, FromJournal = true };
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
        var run = new StepRun(_case, plan.Steps[0], wasBegun: true) { Number = _pending.Number, Place = $"Step {_pending.Number}, left in mid-transfer by an earlier run" };
        return run.Run(stop) ?? new StepProver(_case, plan.Steps[0]).Prove(stop);
    }

    private FirmwareVersion[] Loaders(string path) => _case.Around.ReadImage(path, out _) is { } file
        ? file.Image.Sections.Where(s => s.Name == "UBL").Select(s => FirmwareVersion.TryParse(s.Version)).OfType<FirmwareVersion>().ToArray()
        : [];
}
