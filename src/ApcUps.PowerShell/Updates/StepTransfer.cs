using System;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Commands.Transfers;
using ApcUps.Planning.Gate;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>The transfer of a step: calls for the restart where one is needed, sends, and keeps the journal meanwhile.</summary>
internal sealed class StepTransfer
{
    // A receiver whose sender vanished asks for its next block ten times, ten seconds apart, before its loader speaks again: the
    // custom of XMODEM, assumed of units.
    private static readonly TimeSpan GivingUp = TimeSpan.FromMinutes(3);

    private readonly UpdateCase _case;
    private readonly ImageFile _image;
    private readonly GateVerdict _verdict;
    private readonly bool _wasBegun;
    private bool _called;

    /// <param name="theCase">The unit's case.</param>
    /// <param name="image">The image.</param>
    /// <param name="verdict">What the gate said to it.</param>
    /// <param name="wasBegun">True if an earlier run began to send it.</param>
    public StepTransfer(UpdateCase theCase, ImageFile image, GateVerdict verdict, bool wasBegun)
    {
        _case = theCase;
        _image = image;
        _verdict = verdict;
        _wasBegun = wasBegun;
    }

    /// <summary>Called, perhaps more than once, when nobody is needed to restart the unit any more.</summary>
    public Action LoaderIsCaught { get; init; } = () => { };

    /// <summary>Tells whether the loader, by what it says on the line, can be the one that an earlier run left; null if none did.</summary>
    public Func<LoaderHeard, Problem?>? Contradiction { get; init; }

    /// <summary>True if there is no end, but a missed window, where the loader no longer asks that was heard before.</summary>
    public bool MayMissWindow { get; init; }

    /// <summary>True if that happened; nothing was sent.</summary>
    public bool MissedWindow { get; private set; }

    private bool NeedsRestart => _case.Unit.Presence != UnitPresence.Loader;

    private int BaudRate => _case.Order.BaudRate ?? SearchPlan.UsualBaudRate;

    /// <summary>Sends; null if the unit said that its application starts, or if the window was missed.</summary>
    /// <param name="heard">What the loader said before.</param>
    /// <param name="stop">Asks for the end.</param>
    public UpdateEnd? Run(LoaderHeard heard, CancellationToken stop)
    {
        var result = TransferResults.For(_case.Port, _case.Order.BaudRate, _image, _verdict);
        result.TranscriptPath = _case.Around.Transcript(_case.Port);
        var gate = new JournaledGate(new(_image.Facts, _verdict.Unit, heard, _case.Order.Force, _wasBegun), _case.Journal, Contradiction);
        var job = new TransferJob(_case.Port, BaudRate, Request() with { Gate = gate }, result, Tell, _case.Around.Lines);
        _case.Around.Show(new TransferBegins(_image.Image));
        job.Run(stop);
        if (MayMissWindow && StepEnds.IsMissedWindow(_case, job))
        {
            MissedWindow = true;
            return null;
        }

        // How the unit stands is said as it was before the step, so it comes before the step counts.
        var before = _case.DoneBefore;
        var ownRefusal = gate.Contradiction ?? (gate.Failure is { } failed ? _case.ProblemOf(failed) : null);
        _case.Add(result);
        if (job.TranscriptFailure is { } failure)
        {
            _case.Warnings.Add($"the transcript '{result.TranscriptPath}' ends early: {failure}");
        }

        if (ownRefusal is { } problem)
        {
            (result.ErrorId, result.Recommendation) = (problem.ErrorId, problem.Action);
            return UpdateEnd.Refused(problem);
        }

        // Where nothing was begun, what an earlier run left is as old as it was.
        if (result.Attempts > 0)
        {
            _case.Journal?.End(result);
        }

        return StepEnds.Of(_case, _image.Facts, _verdict.Unit, job, before);
    }

    private void Tell(EngineEvent value)
    {
        if (value is TransferProgress progress)
        {
            // Only now is the line open, and the loader listened for.
            if (!_called && NeedsRestart)
            {
                _called = true;
                _case.Around.Show(new RestartCall(_case.Order.PromptTimeout));
            }

            if (!NeedsRestart || progress.Attempt > 0)
            {
                LoaderIsCaught();
            }

            _case.Journal?.Progress(progress);
        }

        _case.Around.Show(value);
    }

    private TransferRequest Request() => new(_image.Bytes)
    {
        Attempts = _case.Order.Attempts,
        PromptTimeout = _wasBegun && _case.Order.PromptTimeout < GivingUp ? GivingUp : _case.Order.PromptTimeout,
        DistrustNak = true,
        StartTimeout = _case.Order.StartTimeout,
        Timing = new() { CharacterTime = TimeSpan.FromSeconds(10.0 / BaudRate) },
    };
}
