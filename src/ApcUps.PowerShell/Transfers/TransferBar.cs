using System;
using System.Globalization;
using System.Management.Automation;
using ApcUps.Bootloader;
using ApcUps.Lines;

namespace ApcUps.Commands.Transfers;

/// <summary>The progress bar of one port: at most four updates a second, and one at every change of stage.</summary>
internal sealed class TransferBar
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly int _id;
    private readonly string _activity;
    private readonly SectionTicker _sections;
    private TimeSpan _shownAt = TimeSpan.MinValue;
    private (TransferStage, int) _shown = ((TransferStage)(-1), -1);

    public TransferBar(int id, string port, UpsFirmwareImage image)
    {
        _id = id;
        _activity = $"Sending {image.Name} to {port}";
        _sections = new(image);
    }

    /// <summary>The record to show, or null if it is too soon after the last.</summary>
    public ProgressRecord? Next(TransferProgress progress)
    {
        var now = SystemClock.Instance.Now;
        var stage = (progress.Stage, progress.Attempt);
        if (stage == _shown && now - _shownAt < Interval)
        {
            return null;
        }

        _shown = stage;
        _shownAt = now;
        return new(_id, _activity, Status(progress))
        {
            PercentComplete = progress.Stage == TransferStage.Sending ? 100 * progress.Block / progress.Blocks : -1,
            SecondsRemaining = SecondsLeft(progress),
        };
    }

    public ProgressRecord End() => new(_id, _activity, "done") { RecordType = ProgressRecordType.Completed };

    private string Status(TransferProgress p) => p.Stage switch
    {
        TransferStage.WaitingForPrompt when p.Attempt == 0 => "waiting for the unit to ask",
        TransferStage.WaitingForPrompt => $"attempt {p.Attempt} of {p.Attempts} ended, waiting for the unit to ask again",
        TransferStage.Offering => "offering block 1 to the silent line",
        TransferStage.WaitingForStart => "do not cut its power: all blocks are over, waiting for the unit's word",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}, block {1} of {2}, attempt {3} of {4}, {5:F0} bytes/s, {6} resent",
            _sections.At(p.Block), p.Block, p.Blocks, p.Attempt, p.Attempts, Rate(p), p.Resends),
    };

    private static double Rate(TransferProgress p) => p.SendingTime > TimeSpan.Zero ? p.BytesSent / p.SendingTime.TotalSeconds : 0;

    private static int SecondsLeft(TransferProgress p) => p.Stage == TransferStage.Sending && p.Block > 0
        ? (int)(p.SendingTime.TotalSeconds / p.Block * (p.Blocks - p.Block))
        : -1;
}
