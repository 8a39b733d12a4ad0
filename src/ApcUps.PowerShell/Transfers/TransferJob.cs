using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Ports;
using ApcUps.Lines;
using ApcUps.Planning.Gate;

namespace ApcUps.Commands.Transfers;

/// <summary>Sends one image to one unit: opens the line, runs the dialogue, and says what came of it.</summary>
internal sealed class TransferJob : IEventSink
{
    private readonly string _port;
    private readonly int _baudRate;
    private readonly TransferRequest _request;
    private readonly Action<EngineEvent> _report;
    private readonly ILines _lines;
    private Action<string>? _remark;

    /// <param name="port">The unit's port.</param>
    /// <param name="baudRate">The speed to open it at.</param>
    /// <param name="request">What to send.</param>
    /// <param name="result">The result to fill in.</param>
    /// <param name="report">Takes what the dialogue reports, on the job's thread.</param>
    /// <param name="lines">Where lines and the time come from; null for those of this machine.</param>
    public TransferJob(string port, int baudRate, TransferRequest request, UpsFirmwareTransfer result, Action<EngineEvent> report, ILines? lines = null)
    {
        _lines = lines ?? MachineLines.Instance;
        _port = port;
        _baudRate = baudRate;
        _request = request;
        _report = report;
        Result = result;
    }

    /// <summary>The result, complete once <see cref="Run"/> has returned.</summary>
    public UpsFirmwareTransfer Result { get; }

    /// <summary>What went wrong; null if nothing did.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Why the gate refused it on the line; empty if it did not.</summary>
    public IReadOnlyList<GateRefusal> Refusals => (_request.Gate as IJudgingGate)?.Refusals ?? [];

    /// <summary>True once <see cref="Run"/> has begun.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Why the transcript ends early; null if it does not.</summary>
    public string? TranscriptFailure { get; private set; }

    /// <summary>True once <see cref="Run"/> has filled in the result.</summary>
    public bool HasEnded { get; private set; }

    public void Run(CancellationToken stop)
    {
        HasBegun = true;
        var started = _lines.Clock.Now;
        Result.StartedAt = DateTime.UtcNow;
        using (var transcript = TryOpenTranscript())
        {
            if (Problem is null)
            {
                Transfer(transcript, stop);
            }

            Result.ErrorId = Problem?.ErrorId;
            Result.Elapsed = _lines.Clock.Now - started;
            transcript?.Remark($"{Result.Outcome}: {Result.Recommendation}");
            TranscriptFailure = transcript?.Failure;
        }

        HasEnded = true;
    }

    public void Report(EngineEvent value)
    {
        if (value is DialogueNote note)
        {
            _remark?.Invoke(note.Text);
        }

        _report(value);
    }

    private void Transfer(Transcript? transcript, CancellationToken stop)
    {
        var dialogue = new LoaderDialogue(_request, this);
        _remark = transcript is null ? null : transcript.Remark;
        try
        {
            using var line = Open(transcript);
            Result.BaudRate = line.BaudRate;
            LineRunner.Run(dialogue, line, _lines.Clock, stop);
            TransferResults.Fill(Result, dialogue.Report);
            Problem = TransferResults.ProblemOf(_port, dialogue.Report);
            if (Problem is not null && Refusals.Count > 0)
            {
                Problem = GateProblems.OnTheLine(Problem, Refusals);
                Result.Recommendation = Problem.Action;
            }
        }
        catch (LineException e)
        {
            TransferResults.FillLost(Result, dialogue.Report);
            var problem = LineProblems.From(e);
            Problem = dialogue.Report.AnythingSent ? problem with { Action = Result.Recommendation } : problem;
            Result.Recommendation = Problem.Action;
        }
#pragma warning disable CA1031 // Whatever it was, the port gets its result, with what is known of the unit.
        catch (Exception e)
#pragma warning restore CA1031
        {
            TransferResults.FillLost(Result, dialogue.Report);
            Problem = Problem.Internal(_port, e);
        }
    }

    private Transcript? TryOpenTranscript()
    {
        if (Result.TranscriptPath is not { } path)
        {
            return null;
        }

        try
        {
            var transcript = new Transcript(TranscriptFile.Open(path), _lines.Clock);
            transcript.Remark($"{Result.StartedAt:O} {_port}: {Result.Path} (SHA-256 {Result.Sha256})");
            return transcript;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Problem = new("TranscriptNotWritable", System.Management.Automation.ErrorCategory.WriteError, path,
                $"The transcript '{path}' cannot be written: {e.Message}", "Give -TranscriptPath a file or folder that can be written.", e);
            TransferResults.Refused(Result, Problem);
            return null;
        }
    }

    private ILine Open(Transcript? transcript)
    {
        var line = _lines.Open(_port, _baudRate);
        return transcript is null ? line : new RecordedLine(line, transcript);
    }
}
