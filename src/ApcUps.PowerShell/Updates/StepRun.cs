using System;
using System.Linq;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Commands.Transfers;
using ApcUps.Planning.Gate;
using ApcUps.Updating;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>Takes one step of an update: reads the image, judges it, looks at the conditions, asks, and sends.</summary>
internal sealed class StepRun
{
    // A receiver whose sender vanished asks for its next block ten times, ten seconds apart, before its loader speaks again: the
    // custom of XMODEM, assumed of units.
    private static readonly TimeSpan GivingUp = TimeSpan.FromMinutes(3);

    private readonly UpdateCase _case;
    private readonly UpsFirmwarePlanStep _step;
    private readonly bool _wasBegun;

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

        var verdict = SendGate.Judge(image.Facts, _case.Unit.Facts, Heard, _case.Order.Force);
        if (verdict.Refusals.Count > 0)
        {
            _case.Result.RefusedBy = verdict.Refusals.Select(r => r.Name).ToArray();
            return UpdateEnd.Refused(GateProblems.From(_case.Port, verdict.Refusals));
        }

        return Reach() ?? Conditions(image) ?? Ask(image, verdict, stop) ?? Send(image, verdict, stop);
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

    private UpdateEnd? Send(ImageFile image, GateVerdict verdict, CancellationToken stop)
    {
        var trusted = verdict.Trusted is null ? [] : new[] { $"nobody stated the hardware id; trusted instead: {verdict.Trusted}." };
        var conditions = _case.Result.Checks.Where(c => c.State is UpdateCheckState.NotMet or UpdateCheckState.Lifted).Select(c => c.Text);
        _case.Warnings.AddRange(verdict.Warnings.Concat(trusted).Concat(conditions));
        _case.Journal?.Send(Number, _step, verdict.Unit);
        if (_case.Unit.Presence != UnitPresence.Loader)
        {
            _case.Around.Show(new RestartCall(_case.Order.PromptTimeout));
        }

        var result = TransferResults.For(_case.Port, _case.Order.BaudRate, image, verdict);
        result.TranscriptPath = _case.Around.Transcript(_case.Port);
        var gate = new JournaledGate(new(image.Facts, verdict.Unit, Heard, _case.Order.Force, _wasBegun), _case.Journal);
        var job = new TransferJob(_case.Port, _case.Order.BaudRate ?? SearchPlan.UsualBaudRate, Request(image) with { Gate = gate }, result, Tell, _case.Around.Lines);
        _case.Around.Show(new TransferBegins(image.Image));
        job.Run(stop);
        _case.Add(result);
        if (job.TranscriptFailure is { } failure)
        {
            _case.Warnings.Add($"the transcript '{result.TranscriptPath}' ends early: {failure}");
        }

        if (gate.Failure is { } unwritable)
        {
            var problem = _case.ProblemOf(unwritable);
            (result.ErrorId, result.Recommendation) = (problem.ErrorId, problem.Action);
            return UpdateEnd.Refused(problem);
        }

        _case.Journal?.End(result);
        return StepEnds.Of(_case, image.Facts, verdict.Unit, job);
    }

    private void Tell(EngineEvent value)
    {
        if (value is TransferProgress progress)
        {
            _case.Journal?.Progress(progress);
        }

        _case.Around.Show(value);
    }

    private TransferRequest Request(ImageFile image) => new(image.Bytes)
    {
        Attempts = _case.Order.Attempts,
        PromptTimeout = _wasBegun && _case.Order.PromptTimeout < GivingUp ? GivingUp : _case.Order.PromptTimeout,
        DistrustNak = true,
        StartTimeout = _case.Order.StartTimeout,
        Timing = new() { CharacterTime = TimeSpan.FromSeconds(10.0 / (_case.Order.BaudRate ?? SearchPlan.UsualBaudRate)) },
    };
}
