using System;
using System.Threading;
using ApcUps.Commands.Errors;
using ApcUps.Lines;
using ApcUps.Updating;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>
/// Updates one unit: finds out who is there, takes up what an earlier run left, and takes one step after another, each with a
/// plan of its own, until the unit says that it runs the version aimed at.
/// </summary>
internal sealed class UpdateJob
{
    private readonly UpdateCase _case;

    public UpdateJob(UpdateOrder order, IUpdateSurroundings around)
    {
        Result = new() { Port = order.Port, TargetVersion = order.Target?.ToString() };
        _case = new(order, around, Result);
    }

    /// <summary>The result, complete once <see cref="Run"/> has returned.</summary>
    public UpsFirmwareUpdate Result { get; }

    /// <summary>What went wrong; null if nothing did.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>What is to be said beside the result.</summary>
    public System.Collections.Generic.IReadOnlyList<string> Warnings => _case.Warnings;

    /// <summary>True once <see cref="Run"/> has begun.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>True once <see cref="Run"/> has filled in the result.</summary>
    public bool HasEnded { get; private set; }

    public void Run(CancellationToken stop)
    {
        HasBegun = true;
        Result.StartedAt = _case.Around.UtcNow;
        var started = _case.Around.Lines.Clock.Now;
        var end = Guarded(() => Locked(stop));
        Result.Outcome = end.Outcome;
        Result.Succeeded = end.Outcome is UpdateOutcome.Confirmed or UpdateOutcome.Skipped;
        Result.Recommendation = end.Recommendation;
        Result.ErrorId = end.Problem?.ErrorId;
        Result.Elapsed = _case.Around.Lines.Clock.Now - started;
        Problem = end.Problem;
        HasEnded = true;
    }

    private UpdateEnd Locked(CancellationToken stop)
    {
        using var held = _case.Around.Lock(_case.Port);
        Result.JournalPath = _case.Around.JournalPath(_case.Port);
        using var lease = _case.Around.Journal(_case.Port);
        var file = lease?.File;
        _case.Journal = file is null ? null : new(file, _case.Port);
        _case.Journal?.Begin(_case.Order.Target);
        var end = Guarded(() => Update(file?.StateOf(_case.Port) ?? JournalState.Nothing, stop));
        _case.Journal?.Verdict(end);
        return Concluded(end);
    }

    private UpdateEnd Guarded(Func<UpdateEnd> work)
    {
        try
        {
            return work();
        }
        catch (LineException e)
        {
            var problem = LineProblems.From(e);
            return UpdateEnd.Failed(_case.StepsBegun == 0 ? problem : problem with { Message = $"{problem.Message} {_case.Standing}" });
        }
        catch (JournalException e)
        {
            return UpdateEnd.Refused(_case.ProblemOf(e));
        }
#pragma warning disable CA1031 // Whatever it was, the port gets its result, with what is known of the unit.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return UpdateEnd.Failed(Problem.Internal(_case.Port, e));
        }
    }

    // The verdict is known; that the journal has a gap changes nothing about the unit, but somebody must hear of it.
    private UpdateEnd Concluded(UpdateEnd end)
    {
        if (_case.Journal?.Failure is not { } gap)
        {
            return end;
        }

        var problem = JournalProblems.From(_case.Port, Result.JournalPath, gap, $"{end.Outcome}: {end.Recommendation}");
        if (end.Problem is null)
        {
            return end with { Problem = problem };
        }

        _case.Warnings.Add($"the journal '{Result.JournalPath}' has a gap: {gap.Message}");
        return end;
    }

    private UpdateEnd Update(JournalState past, CancellationToken stop)
    {
        _case.Past = past;
        _case.Unit = KnownUnit.Of(_case.Finder.Find(PastUpdate.ListeningFor(past, _case.Order, _case.Around.UtcNow), stop), past, _case.Order.Stated);
        if (stop.IsCancellationRequested)
        {
            return new(UpdateOutcome.Cancelled, "Nothing was sent. The unit is as it was.");
        }

        Result.Before = _case.Unit.Presence == UnitPresence.Silent && _case.Unit.Facts.HardwareId is null ? null : _case.Unit.ToState();
        if (PastUpdate.Of(_case, past)?.TakeUp(stop) is { } resumed)
        {
            return resumed;
        }

        _case.Warnings.AddRange(_case.Unit.Remarks);
        if (_case.StepsBegun == 0 && _case.ContradictionOfStated() is { } problem)
        {
            return UpdateEnd.Refused(problem);
        }

        return new UpdateWay(_case).Go(stop);
    }
}
