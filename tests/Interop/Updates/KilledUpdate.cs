using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using ApcUps.Tests.Interop.Peers;
using ApcUps.Tests.Interop.Shell;
using ApcUps.Updating.Journal;

namespace ApcUps.Tests.Interop.Updates;

/// <summary>An update whose process is killed at a point, and the same command again.</summary>
internal sealed class KilledUpdate
{
    private const string OldStep = "SMT18UPS_09-6.enc";
    private const string NewStep = "SMT18UPS_15-1.enc";
    private static readonly TimeSpan LimitToPoint = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LimitToEnd = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan HandsMove = TimeSpan.FromSeconds(1.5);

    private readonly UnitsProcess _units;
    private readonly string _name;
    private readonly UpdateFolder _folder;
    private readonly JournalOnDisk _journal;
    private readonly List<string> _faults = [];
    private readonly Stopwatch _sinceCall = Stopwatch.StartNew();
    private JournalEntry? _call;

    public KilledUpdate(UnitsProcess units, string name, UpdateFolder folder, KillPoint point)
    {
        _units = units;
        _name = name;
        _folder = folder;
        Point = point;
        _journal = new(folder.Journal(name));
    }

    public KillPoint Point { get; }

    /// <summary>What is not as it must be; empty if all is.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The journal as the killed process left it.</summary>
    public IReadOnlyList<JournalEntry> Left { get; private set; } = [];

    /// <summary>The step whose transfer the kill hit; null if it hit none.</summary>
    public int? HitTransferOf => Left.LastOrDefault(e => e.Event == JournalEvent.Attempt) is { } attempt
        && !Left.SkipWhile(e => e != attempt).Any(e => e.Event == JournalEvent.End) ? attempt.Step : null;

    private string LeftAt => Left is [.., var last] ? $"{last.Event} {last.Block}" : "nothing";

    public void Run()
    {
        try
        {
            KillFirst();
            RunSecond();
        }
        catch (Exception e) when (e is JournalException or IOException or TimeoutException or InvalidOperationException)
        {
            _faults.Add(e.Message);
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{_name} ({Point}; the journal was left at {LeftAt}): {string.Join("; ", _faults.DefaultIfEmpty("as it must be"))}";

    private void KillFirst()
    {
        using var host = Start();
        var reached = Until.Within(LimitToPoint, () => Serve() && (host.HasExited || Point.IsReached(_journal.Entries)));
        Check(reached, "the first run never came to the point");

        // The person goes on meanwhile, and may just be restarting the unit.
        Until.Within(Point.Delay, () => Serve() && host.HasExited);
        Check(!host.HasExited, $"the first run had ended before: {host.Errors}");
        host.Dispose();
        Left = [.. _journal.Entries];
        Check(_journal.Damage() is null, $"the journal was left with {_journal.Damage()}");
    }

    private void RunSecond()
    {
        using var host = Start();
        if (!Until.Within(LimitToEnd, () => Serve() && host.HasExited))
        {
            _faults.Add($"the second run has not ended; its journal: {_journal.Last?.Event}");
            return;
        }

        var code = host.ExitCode(LimitToEnd);
        var said = host.Values();
        Check(code == 0 && said.GetValueOrDefault("Outcome") == "Confirmed", $"ended {said.GetValueOrDefault("Outcome")} with {code}: {said.GetValueOrDefault("Advice")} {host.Errors}");
        Check(said.GetValueOrDefault("After") == "15.1 08.5", $"the result tells of '{said.GetValueOrDefault("After")}'");
        var state = _units.StateOf(_name);
        Check(state == "ApplicationRunning 15.1 08.5", $"the unit is '{state}'");
        CheckJournal(said.GetValueOrDefault("ResumedAtStep") ?? string.Empty);
    }

    private void CheckJournal(string resumed)
    {
        Check(_journal.Damage() is null, $"the journal ends with {_journal.Damage()}");
        Check(_journal.Last is { Event: JournalEvent.Verdict, Outcome: "Confirmed" }, $"the journal ends with {_journal.Last?.Event} {_journal.Last?.Outcome}");

        // Once the unit has blocks its application is gone; one that was killed with the last block may have had all, or not.
        var inside = Left.Count > 0 && Left[^1] is { Event: JournalEvent.Blocks } last && last.Block < last.Blocks;
        Check(!inside || resumed == $"{HitTransferOf}", $"resumed at step '{resumed}' instead of {HitTransferOf}");
        var sent = _journal.Entries.Skip(Left.Count).Where(e => e.Event == JournalEvent.Send).Select(e => e.Image).ToArray();
        Check(!Knew("09.6") || !sent.Contains(OldStep), $"{OldStep} was sent again");
        Check(!Knew("15.1") || !sent.Contains(NewStep), $"{NewStep} was sent again");
        Check(sent.Length == sent.Distinct().Count(), $"sent: {string.Join(", ", sent)}");
    }

    private bool Knew(string version) => Left.Any(e => e.Event == JournalEvent.Unit && e.Version == version);

    /// <summary>Does what the update asks a person for: restarts the unit while the loader is waited for. Always true.</summary>
    private bool Serve()
    {
        var last = _journal.Last;
        if (!ReferenceEquals(last, _call))
        {
            _call = last;
            _sinceCall.Restart();
        }

        if (last?.Event == JournalEvent.Send && _sinceCall.Elapsed > HandsMove)
        {
            _units.Restart(_name);
            _sinceCall.Restart();
        }

        return true;
    }

    private PeerProgram Start() => PeerProgram.Start(ShellProcess.Program,
    [
        "-Command",
        $"Update-UpsFirmware -Port '{_units.PortOf(_name)}' -Path '{_folder.Images}' -TargetVersion 15.1 -Wait -Confirm:$false -JournalPath '{_folder.Journal(_name)}' "
            + "-StartTimeoutSeconds 30 -TimeoutSeconds 120 | ForEach-Object { \"Outcome: $($_.Outcome)\"; \"After: $($_.After.FirmwareVersion) $($_.After.LoaderVersion)\"; "
            + "\"ResumedAtStep: $($_.ResumedAtStep)\"; \"Advice: $($_.Recommendation)\" }",
    ],
    ("TMPDIR", _folder.Temp));

    private void Check(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            _faults.Add(otherwise);
        }
    }
}
