using System;
using System.Threading;
using ApcUps.Commands.Errors;
using ApcUps.Lines;
using ApcUps.Planning;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>
/// Asks a unit that said that its application starts which version it runs: again and again for some minutes, since it may
/// take a while until it answers, and may show the old version for a moment.
/// </summary>
internal sealed class StepProver
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan OldVersionLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly UpdateCase _case;
    private readonly UpsFirmwarePlanStep _step;
    private readonly IClock _clock;
    private UpsStatus? _status;
    private bool _isSettled;

    public StepProver(UpdateCase theCase, UpsFirmwarePlanStep step)
    {
        _case = theCase;
        _step = step;
        _clock = theCase.Around.Lines.Clock;
    }

    /// <summary>Proves the step: null if the unit has what the step promised.</summary>
    public UpdateEnd? Prove(CancellationToken stop)
    {
        var before = _case.Unit.Facts;
        var proof = Ask(before.InstalledVersion, stop);
        if (_status is null)
        {
            return NoAnswer(stop);
        }

        _case.Unit = new()
        {
            Presence = UnitPresence.Application,
            Facts = StatusFacts.Over(proof == StepProof.Done ? Promised() : Unsaid(before), _status),
            Status = _status,
            At = _case.Around.UtcNow,
        };
        _case.Result.After = _case.Unit.ToState();
        _case.JournalUnit();
        return proof switch
        {
            StepProof.Done => null,
            StepProof.NotApplied or StepProof.Other when !_isSettled => new(UpdateOutcome.Started, UpdateAdvice.StartedUnsettled(_step, _status)),
            StepProof.NotApplied => new(UpdateOutcome.NotApplied,
                $"The unit took {_step.Image} and still runs {_status.FirmwareVersion}: start the installation on its display. Get-UpsStatus shows the version afterwards."),
            StepProof.Other => UpdateEnd.Failed(UpdateProblems.OtherVersion(_case.Port, _step, _status)),
            _ => new(UpdateOutcome.Started, UpdateAdvice.StartedUnread(_step, _status)),
        };
    }

    private StepProof Ask(FirmwareVersion? hadVersion, CancellationToken stop)
    {
        _case.Say($"{_step.Image} is over and the unit starts; asking it which version it runs");
        var begun = _clock.Now;
        var limit = begun + (_case.Order.StartTimeout < Limit ? _case.Order.StartTimeout : Limit);
        var proof = StepProof.Nothing;
        do
        {
            _status = Read(stop);
            if (_status is not { } status)
            {
                // Whatever it said before, it has restarted since, or is on its way to.
                proof = StepProof.Nothing;
                continue;
            }

            proof = StepProofs.Of(_step, hadVersion, status);

            // UPS-Link never tells a version that can be compared. An old version may be shown for a moment.
            _isSettled = _clock.Now - begun >= OldVersionLimit;
            if (proof is StepProof.Done || status.Protocol == UpsProtocol.UpsLink || (proof is StepProof.Other or StepProof.NotApplied && _isSettled))
            {
                break;
            }
        }
        while (!stop.IsCancellationRequested && _clock.Now < limit);

        return proof;
    }

    private UpsStatus? Read(CancellationToken stop)
    {
        try
        {
            return _case.Finder.Read(stop);
        }
        catch (LineException e)
        {
            // An adapter that is fed by the unit goes away with it, and comes back.
            _case.Say($"the line is gone for the moment: {e.Message}");
            stop.WaitHandle.WaitOne(Pause);
            return null;
        }
    }

    private UpdateEnd NoAnswer(CancellationToken stop) =>
        stop.IsCancellationRequested ? new(UpdateOutcome.Started, UpdateAdvice.StartedUnasked(_step))
        : _case.Finder.Trouble?.ErrorId == "UnitInLoader" ? UpdateEnd.Failed(UpdateProblems.BackInLoader(_case.Port, _step))
        : new(UpdateOutcome.Started, UpdateAdvice.StartedUnasked(_step));

    // An image without a loader leaves the one that was stated, which is as good as it was.
    private bool LoaderIsStated => StatedFacts.Has(_case.Unit.Facts, nameof(UnitFacts.LoaderVersion))
        && (_step.LoaderVersionAfter is null || _step.LoaderVersionAfter == _case.Unit.Facts.LoaderVersion?.ToString());

    // What a step may have changed is not known until the unit says it.
    private static UnitFacts Unsaid(UnitFacts before) => StatedFacts.Without(before) with { HardwareId = null, InstalledVersion = null, LoaderVersion = null, OutputOn = null };

    // Where the unit has the version that the image brings, what it does not say by its protocol is the image's as well.
    private UnitFacts Promised() => _case.Unit.Facts with
    {
        HardwareId = _step.HardwareIdAfter,
        InstalledVersion = FirmwareVersion.TryParse(_step.VersionAfter),
        LoaderVersion = FirmwareVersion.TryParse(_step.LoaderVersionAfter) ?? _case.Unit.Facts.LoaderVersion,
        OutputOn = null,
        Stated = LoaderIsStated ? StatedFacts.Of(_case.Unit.Facts, nameof(UnitFacts.LoaderVersion)) : [],
    };
}
