using System;
using System.Linq;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Planning.Gate;
using ApcUps.Updating;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>Takes one step of an update: reads the image, judges it, looks at the conditions, asks, and has it sent.</summary>
internal sealed class StepRun
{
    private readonly UpdateCase _case;
    private readonly UpsFirmwarePlanStep _step;
    private readonly bool _wasBegun;
    private IDisposable? _person;

    /// <param name="theCase">The unit's case.</param>
    /// <param name="step">The step.</param>
    /// <param name="wasBegun">True if an earlier run began to send it.</param>
    public StepRun(UpdateCase theCase, UpsFirmwarePlanStep step, bool wasBegun)
    {
        _case = theCase;
        _step = step;
        _wasBegun = wasBegun;
    }

    /// <summary>The steps of the plan that this one is the first of, counted with those done before, for the person.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>The number of the step, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Tells whether the loader, by what it says on the line, can be the one that an earlier run left; null if none did.</summary>
    public Func<LoaderHeard, Problem?>? Contradiction { get; init; }

    /// <summary>True if the run ends without an end, to be begun anew, where the loader no longer asks that was heard before.</summary>
    public bool MayMissWindow { get; init; }

    /// <summary>True if that happened; nothing was sent.</summary>
    public bool MissedWindow { get; private set; }

    /// <summary>True if the run ends without an end because the unit, read again, is not what was planned for; nothing was sent.</summary>
    public bool UnitChanged { get; private set; }

    private LoaderHeard Heard => _case.Unit.Heard with { NoApplication = _case.Unit.Heard.NoApplication && !_wasBegun };

    /// <summary>Takes the step; null if the unit said that its application starts, so that it can be asked what it runs.</summary>
    /// <exception cref="Lines.LineException">The line was lost before the transfer began.</exception>
    /// <exception cref="JournalException">The journal cannot be written; nothing is under way.</exception>
    public UpdateEnd? Run(CancellationToken stop)
    {
        var image = _case.Around.ReadImage(_step.Path!, out var problem);
        if (image is null)
        {
            return UpdateEnd.Refused(problem! with { Target = _case.Port, Message = $"{_case.Port}: {problem.Message} {_case.Standing}" });
        }

        if (!string.Equals(image.Image.Sha256, _step.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            return UpdateEnd.Refused(UpdateProblems.ImageChanged(_case.Port, _step.Path!, _case.Standing));
        }

        var judged = SendGate.Judge(image.Facts, _case.Unit.Facts, Heard, _case.Order.Force);
        var verdict = judged with { Trusted = judged.Trusted ?? _case.Unit.Trusted };
        if (verdict.Refusals.Count > 0)
        {
            _case.Result.RefusedBy = verdict.Refusals.Select(r => r.Name).ToArray();
            return UpdateEnd.Refused(GateProblems.From(_case.Port, verdict.Refusals, _case.Standing));
        }

        return Reach() ?? WithPerson(() => Conditions(image) ?? Ask(image, verdict, stop) ?? ReadAgain(image, stop) ?? (UnitChanged ? null : Send(image, verdict, stop)), stop);
    }

    /// <summary>
    /// Whoever is to answer a question, and then perhaps to restart a unit, has two hands: a call to restart must not wait behind
    /// the question of another port while its loader is listened for.
    /// </summary>
    private UpdateEnd? WithPerson(Func<UpdateEnd?> work, CancellationToken stop)
    {
        _person = _case.Around.Attend(stop);
        if (_person is null)
        {
            return new(UpdateOutcome.Cancelled, _case.Standing);
        }

        try
        {
            return work();
        }
        finally
        {
            LetPersonGo();
        }
    }

    private void LetPersonGo()
    {
        _person?.Dispose();
        _person = null;
    }

    private UpdateEnd? Conditions(ImageFile image)
    {
        var checks = Preconditions.Of(_case.Unit, image.Facts, _case.Around.Machine(_case.Port), _case.Order.Wish);
        _case.Result.Checks = checks;
        if (_case.Unit.Presence != UnitPresence.Loader && _case.Unit.Facts.OutputOn == true)
        {
            return UpdateEnd.Refused(UpdateProblems.PowerCycleCutsLoad(_case.Port, _case.Standing));
        }

        return Preconditions.Blocking(checks) is { } blocking ? UpdateEnd.Refused(UpdateProblems.Condition(_case.Port, blocking, _case.Standing)) : null;
    }

    /// <summary>Only a loader takes an image. A running unit must be restarted, by a person.</summary>
    private UpdateEnd? Reach()
    {
        if (_case.Unit.Presence == UnitPresence.Loader || _case.Order.Wait)
        {
            return null;
        }

        var who = _case.Unit.Presence == UnitPresence.Application
            ? $"the unit runs its application{(_case.Unit.Facts.InstalledVersion is { } has ? $" ({has})" : string.Empty)}"
            : "neither a loader nor a running application was heard";
        return UpdateEnd.Refused(UpdateProblems.LoaderNotReachable(_case.Port, who, _case.Standing));
    }

    private UpdateEnd? Ask(ImageFile image, GateVerdict verdict, CancellationToken stop)
    {
        var question = new StepQuestion(_case, image, verdict, Place, _step.Reason).Make();
        var answer = _case.Around.Ask(question, stop, out var problem);
        return answer switch
        {
            Answer.Yes => null,
            Answer.CannotAsk => UpdateEnd.Refused(problem!),
            _ => new(UpdateOutcome.Cancelled, $"{_case.Standing} The operator stopped it before this step."),
        };
    }

    private UpdateEnd? ReadAgain(ImageFile image, CancellationToken stop)
    {
        var reading = new SecondReading(_case, () => Conditions(image));
        var end = reading.Take(stop);
        UnitChanged = reading.UnitChanged;
        return end;
    }

    private UpdateEnd? Send(ImageFile image, GateVerdict verdict, CancellationToken stop)
    {
        var trusted = verdict.Trusted is null ? [] : new[] { $"nobody stated the hardware id; trusted instead: {verdict.Trusted}." };
        var conditions = _case.Result.Checks.Where(c => c.State is UpdateCheckState.NotMet or UpdateCheckState.Lifted).ToLookup(c => Preconditions.IsOfTheMachine(c), c => c.Text);
        var unknown = image.Image.KnownRelease is null ? [$"the catalogue does not know {image.Name} (SHA-256 {image.Image.Sha256}): only its own headers speak for it"] : Array.Empty<string>();
        _case.Warnings.AddRange(unknown.Concat(verdict.Warnings).Concat(trusted).Concat(conditions[false]));
        conditions[true].ToList().ForEach(c => _case.Around.Show(new MachineRisk(c)));
        _case.Journal?.Send(Number, _step, verdict.Unit);
        var transfer = new StepTransfer(_case, image, verdict, _wasBegun) { LoaderIsCaught = LetPersonGo, MayMissWindow = MayMissWindow, Contradiction = Contradiction };
        var end = transfer.Run(Heard, stop);
        MissedWindow = transfer.MissedWindow;
        return end;
    }
}
