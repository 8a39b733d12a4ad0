using System;
using ApcUps.Bootloader;
using ApcUps.Planning;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>Writes the events of one unit's update into a journal.</summary>
internal sealed class StepJournal
{
    private const int Milestones = 20;

    private readonly JournalFile _file;
    private readonly string _port;
    private int _step;
    private int _attempt;
    private int _milestone;

    public StepJournal(JournalFile file, string port)
    {
        _file = file;
        _port = port;
    }

    /// <summary>
    /// Why the journal has a gap; null if it has none. What is under way is not broken off for its journal's sake, and what has
    /// happened is not undone: only what begins a run, a step or a first attempt throws.
    /// </summary>
    public JournalException? Failure { get; private set; }

    /// <summary>A run begins.</summary>
    /// <exception cref="JournalException">It could not be written.</exception>
    public void Begin(FirmwareVersion? target) => Write(new() { Event = JournalEvent.Begin, Target = target?.ToString() });

    /// <summary>The unit answered.</summary>
    /// <param name="unit">What it said, and what an image brought whose version it said; nothing that was stated.</param>
    public void Unit(UnitFacts unit) => Try(() => Write(With(unit, new() { Event = JournalEvent.Unit })));

    /// <summary>A step will be sent when the loader asks.</summary>
    /// <exception cref="JournalException">It could not be written.</exception>
    public void Send(int number, UpsFirmwarePlanStep step, UnitFacts before)
    {
        (_step, _attempt) = (number, 0);
        Write(With(before, new()
        {
            Event = JournalEvent.Send,
            Step = number,
            Image = step.Image,
            Sha256 = step.Sha256,
            HardwareIdAfter = step.HardwareIdAfter,
            VersionAfter = step.VersionAfter,
            LoaderVersionAfter = step.LoaderVersionAfter,
        }));
    }

    /// <summary>Block 1 goes out next; throws if that cannot be written, while there is still time to send nothing.</summary>
    /// <exception cref="JournalException">It could not be written.</exception>
    public void Attempt(int attempt)
    {
        (_attempt, _milestone) = (attempt, 0);
        Write(new() { Event = JournalEvent.Attempt, Step = _step, Attempt = attempt });
    }

    /// <summary>Takes the progress of a transfer.</summary>
    public void Progress(TransferProgress progress)
    {
        // After a failure, too: that the last block may be out is worth more than a whole row of milestones.
        if (progress.Stage is not (TransferStage.Sending or TransferStage.WaitingForStart) || progress.Attempt == 0)
        {
            return;
        }

        Try(() =>
        {
            if (progress.Attempt > _attempt)
            {
                Attempt(progress.Attempt);
            }

            Blocks(progress);
        });
    }

    /// <summary>The transfer ended.</summary>
    public void End(UpsFirmwareTransfer transfer) => Try(() => Write(new()
    {
        Event = JournalEvent.End,
        Step = _step,
        Outcome = transfer.Outcome.ToString(),
        ErrorId = transfer.ErrorId,
        Block = transfer.BlocksSent,
        Blocks = transfer.Blocks,
    }));

    /// <summary>The run ended.</summary>
    public void Verdict(UpdateEnd end) => Try(() => Write(new()
    {
        Event = JournalEvent.Verdict,
        Outcome = end.Outcome.ToString(),
        ErrorId = end.Problem?.ErrorId,
        Text = end.Recommendation,
    }));

    private static JournalEntry With(UnitFacts unit, JournalEntry entry) => entry with
    {
        HardwareId = unit.HardwareId,
        Version = unit.InstalledVersion?.ToString(),
        LoaderVersion = unit.LoaderVersion?.ToString(),
        Sku = unit.Sku,
        SerialNumber = unit.SerialNumber,
        Stated = unit.Stated.Length == 0 ? null : unit.Stated,
    };

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (JournalException e)
        {
            Failure ??= e;
        }
    }

    private void Blocks(TransferProgress progress)
    {
        var milestone = progress.Blocks == 0 ? 0 : progress.Block * Milestones / progress.Blocks;
        if (progress.Block == progress.Blocks - 1)
        {
            Write(Place(JournalEvent.LastBlock, progress));
        }
        else if (milestone > _milestone)
        {
            Write(Place(JournalEvent.Blocks, progress));
        }

        _milestone = milestone > _milestone ? milestone : _milestone;
    }

    private JournalEntry Place(string what, TransferProgress progress) =>
        new() { Event = what, Step = _step, Attempt = progress.Attempt, Block = progress.Block, Blocks = progress.Blocks };

    private void Write(JournalEntry entry) => _file.Write(entry with { Port = _port });
}
