using System.Linq;
using System.Threading;
using ApcUps.Commands.Errors;
using ApcUps.Planning.Rules;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>The way to the version aimed at: after every step the unit is identified again and the rest is planned anew.</summary>
internal sealed class UpdateWay
{
    private readonly UpdateCase _case;
    private FirmwareVersion? _target;
    private bool _foundAgain;

    public UpdateWay(UpdateCase theCase)
    {
        _case = theCase;
        _target = theCase.Order.Target;
    }

    public UpdateEnd Go(CancellationToken stop)
    {
        while (true)
        {
            var plan = Plan();
            if (PlanEnds(plan) is { } end)
            {
                return end;
            }

            if (stop.IsCancellationRequested)
            {
                return new(UpdateOutcome.Cancelled, _case.Standing);
            }

            // A unit may take an image and keep the loader that the rules want replaced.
            if (_case.Taken.Contains(plan.Steps[0].Sha256!))
            {
                return UpdateEnd.Failed(UpdateProblems.NoProgress(_case.Port, plan.Steps[0], _case.Unit.Facts));
            }

            var before = _case.Unit;
            var run = Step(plan);
            if (run.Run(stop) is { } ended)
            {
                return ended;
            }

            if (run.MissedWindow || run.UnitChanged)
            {
                if (FoundAgain(run, before, stop) is { } other)
                {
                    return other;
                }
            }
            else if (new StepProver(_case, plan.Steps[0]).Prove(stop) is { } unproven)
            {
                return unproven;
            }
            else if (plan.Steps.Length == 1)
            {
                return new(UpdateOutcome.Confirmed, UpdateAdvice.Confirmed(_case));
            }
            else
            {
                _case.Taken.Add(plan.Steps[0].Sha256!);
            }
        }
    }

    private UpsFirmwarePlan Plan()
    {
        var plan = PlanAtHand.Make(_case.Unit.Facts, _case.Order.Images, _target);
        if (plan.IsPossible)
        {
            _case.Warnings.AddRange(PlanAtHand.WorthSaying(plan));
            _case.Result.PlannedSteps = _case.NextStep - 1 + plan.Steps.Length;
            _case.Result.TargetVersion = plan.TargetVersion;
            _case.Result.TargetHardwareId = plan.TargetHardwareId;

            // What was chosen at first stays the aim, whatever more there is to have after a step.
            _target ??= FirmwareVersion.TryParse(plan.TargetVersion);
        }

        return plan;
    }

    private UpdateEnd? PlanEnds(UpsFirmwarePlan plan)
    {
        if (_case.Unit.Presence == UnitPresence.Silent && (!_case.Order.Wait || plan.IsUpToDate))
        {
            return _case.Unit.Facts.HardwareId is not null && !plan.IsUpToDate
                ? UpdateEnd.Refused(UpdateProblems.LoaderNotReachable(_case.Port, $"neither a loader nor a running application was heard ({_case.Finder.Trouble?.Message})", _case.Standing))
                : UpdateEnd.Refused(_case.Finder.Trouble!);
        }

        if (!plan.IsPossible)
        {
            _case.Result.RefusedBy = plan.RefusedBy;
            return UpdateEnd.Refused(UpdateProblems.NoPlan(_case.Port, plan, _case.Standing + PlanAtHand.Unusable(_case.Order.Images)));
        }

        if (plan.IsUpToDate)
        {
            return Arrived();
        }

        if (plan.IsReady)
        {
            return null;
        }

        var rules = WhatWantsSteps(plan);
        _case.Result.RefusedBy = rules;
        return UpdateEnd.Refused(UpdateProblems.StepMissing(_case.Port, plan, rules, _case.Standing + PlanAtHand.Unusable(_case.Order.Images)));
    }

    private UpdateEnd Arrived()
    {
        // That it has the version is the unit's own word, or it is nobody's.
        if (FirmwareVersion.TryParse(_case.Unit.Status?.FirmwareVersion) is null)
        {
            return UpdateEnd.Refused(_case.Unit.Presence == UnitPresence.Loader
                ? UpdateProblems.NothingNewer(_case.Port, _case.Standing)
                : UpdateProblems.OnlyStated(_case.Port, _case.Standing));
        }

        // Confirmed is more than that: the id as well, after a step of this run or of one that was broken off.
        var tellsAll = _case.Unit.Status?.HardwareId is not null;
        if (_case.StepsBegun == 0 && !(_case.Past.WasBrokenOff && tellsAll))
        {
            return new(UpdateOutcome.Skipped, UpdateAdvice.Skipped(_case));
        }

        if (!tellsAll)
        {
            return new(UpdateOutcome.Started, UpdateAdvice.ArrivedUnread(_case));
        }

        _case.Result.After ??= _case.Unit.ToState();
        return new(UpdateOutcome.Confirmed, UpdateAdvice.Confirmed(_case));
    }

    /// <summary>The rules that put other images before those at hand.</summary>
    private string[] WhatWantsSteps(UpsFirmwarePlan plan) => _case.Order.Images
        .Where(i => plan.Steps.Any(s => !s.IsMissing && s.Sha256 == i.Sha256))
        .SelectMany(i => RuleBook.Known.Judge(_case.Unit.Facts, i, UpdateTransport.Serial, _case.Unit.Facts.OutputOn))
        .Where(f => f.Does(EffectKind.InsertStep)).Select(f => f.Rule.Id).Distinct().ToArray();

    private StepRun Step(UpsFirmwarePlan plan) => new(_case, plan.Steps[0], wasBegun: false)
    {
        Number = _case.NextStep,
        Place = $"Step {_case.NextStep} of {_case.Result.PlannedSteps}",
        MayMissWindow = _case.Order.Wait && !_foundAgain,
    };

    /// <summary>
    /// The loader that was heard no longer asks, most likely that of a unit that was just starting; or the unit is another one, or
    /// runs something else, than when it was planned for. An end if it must not go on.
    /// </summary>
    private UpdateEnd? FoundAgain(StepRun run, UnitSeen before, CancellationToken stop)
    {
        if (run.MissedWindow)
        {
            _foundAgain = true;
            _case.Say("its loader was heard, but had ended before the first block; looking again who is there");
            _case.Unit = KnownUnit.Of(_case.Finder.Find(null, stop), _case.Past, _case.Order.Stated);
        }

        if (stop.IsCancellationRequested)
        {
            return new(UpdateOutcome.Cancelled, _case.Standing);
        }

        if (_case.StepsBegun == 0)
        {
            _case.Result.Before = _case.Unit.ToState();
        }
        else if (StatusFacts.IsAnother(before.Status, _case.Unit.Status))
        {
            return UpdateEnd.Failed(UpdateProblems.UnitReplaced(_case.Port, before.ToState(), _case.Unit.ToState()));
        }
        else if (_case.Unit.Status is not null)
        {
            _case.Result.After = _case.Unit.ToState();
        }

        _case.Warnings.AddRange(_case.Unit.Remarks);
        return _case.ContradictionOfStated() is { } problem ? UpdateEnd.Refused(problem) : null;
    }
}
