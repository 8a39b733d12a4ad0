using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Commands.Ports;
using ApcUps.Commands.Transfers;
using ApcUps.Lines;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>The surroundings of a real command, shared by its ports: the machine's lines and disk, and the person at its pipeline.</summary>
internal sealed class CommandSurroundings : IDisposable
{
    private readonly object _gate = new();
    private readonly SharedJournals _journals = new(() => DateTime.UtcNow);
    private readonly string? _journalPath;
    private readonly TranscriptFile? _transcripts;
    private readonly OnePerson _person = new();
    private StayAwake? _awake;
    private bool _over;

    /// <param name="journalPath">The journal's full path, or a folder for one per port; null for none.</param>
    /// <param name="transcripts">The transcripts; null for none.</param>
    /// <param name="ask">Asks on the pipeline's thread.</param>
    public CommandSurroundings(string? journalPath, TranscriptFile? transcripts, Func<Question, CancellationToken, (Answer Answer, Problem? Problem)> ask)
    {
        _journalPath = journalPath;
        _transcripts = transcripts;
        Asker = ask;
    }

    private Func<Question, CancellationToken, (Answer Answer, Problem? Problem)> Asker { get; }

    /// <summary>The surroundings of one port.</summary>
    /// <param name="show">Takes what goes on, on the line's thread.</param>
    public IUpdateSurroundings For(Action<EngineEvent> show) => new PortSurroundings(this, show);

    /// <summary>Lets the machine sleep again and closes the journals.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            // A line's thread that is still ending must not begin anew what nobody would end.
            _over = true;
            _awake?.Dispose();
            _awake = null;
        }

        _journals.CloseAll();
        _person.Dispose();
    }

    /// <summary>What a journal says of a line that was left in mid-transfer; empty if it says nothing, or cannot be read now.</summary>
    public IEnumerable<string> Unfinished(string port)
    {
        if (JournalPath(port) is { } path && JournalFile.Peek(path, port)?.Unresolved is { } left)
        {
            yield return $"{port}: the journal '{path}' says that {left.Image} (step {left.Number}) was left in mid-transfer here. Without -WhatIf that step is taken up first.";
        }
    }

    private string? JournalPath(string port) => _journalPath is not null && Directory.Exists(_journalPath) ? InFolder(_journalPath, port) : _journalPath;

    /// <summary>The file of the port's name, or the one that tells of something left on this line, which had another name then.</summary>
    private static string InFolder(string folder, string port)
    {
        var usual = Path.Combine(folder, PortFileName.Of(port) + ".jsonl");
        try
        {
            return HasLeft(usual, port) ? usual : Directory.GetFiles(folder, "*.jsonl").FirstOrDefault(f => HasLeft(f, port)) ?? usual;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whether the usual one can be had shows when it is opened.
            return usual;
        }
    }

    private static bool HasLeft(string path, string port) => JournalFile.Peek(path, port) is { } state && (state.Unresolved ?? state.Unproven) is not null;

    private MachineFacts Machine(string port)
    {
        lock (_gate)
        {
            _awake ??= _over ? throw new ObjectDisposedException(nameof(CommandSurroundings)) : StayAwake.Begin("Firmware goes into a UPS");
            return new(_awake.Failure, MachinePower.OnBattery, PortUse.ByOthers(port));
        }
    }

    private string? Transcript(string port)
    {
        lock (_gate)
        {
            return _transcripts?.For(port, DateTime.UtcNow);
        }
    }

    private sealed class PortSurroundings : IUpdateSurroundings
    {
        private readonly CommandSurroundings _shared;
        private readonly Action<EngineEvent> _show;

        public PortSurroundings(CommandSurroundings shared, Action<EngineEvent> show)
        {
            _shared = shared;
            _show = show;
        }

        public ILines Lines => MachineLines.Instance;

        public DateTime UtcNow => DateTime.UtcNow;

        public IDisposable Lock(string port) => LineLock.Take(port);

        public string? JournalPath(string port) => _shared.JournalPath(port);

        public JournalLease? Journal(string port) => _shared.JournalPath(port) is { } path ? _shared._journals.Take(path) : null;

        public string? Transcript(string port) => _shared.Transcript(port);

        public ImageFile? ReadImage(string path, out Problem? problem) => ImageFile.TryRead(path, out problem);

        public MachineFacts Machine(string port) => _shared.Machine(port);

        public IDisposable? Attend(CancellationToken stop) => _shared._person.TryTake(stop);

        public Answer Ask(Question question, CancellationToken stop, out Problem? problem)
        {
            (var answer, problem) = _shared.Asker(question, stop);
            return answer;
        }

        public void Show(EngineEvent value) => _show(value);
    }
}
