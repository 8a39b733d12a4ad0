using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Commands.Ports;
using ApcUps.Commands.Updates;
using ApcUps.Lines;
using ApcUps.Simulator;
using ApcUps.Tests.Unit.Status;
using ApcUps.Updating;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>Updates of a simulated unit in virtual time, with a person who answers and restarts it as the test says.</summary>
internal sealed class UpdateBench : IUpdateSurroundings, ILines, IDisposable
{
    public const string Port = "virtual";
    private static readonly DateTime Day = new(2026, 11, 25, 3, 0, 0, DateTimeKind.Utc);

    private readonly VirtualLine _line;
    private readonly CancellationTokenSource _stop = new();
    private JournalFile? _journal;

    public UpdateBench(ImageFolder images, SimulatorOptions options)
    {
        Images = images;
        Person = new(new SimulatedLoader(options));
        _line = new(Person, 9600);
    }

    /// <summary>Another run on the line of an earlier one, with the unit as that left it.</summary>
    public UpdateBench(ImageFolder images, UpdateBench earlier)
    {
        Images = images;
        Person = earlier.Person;
        _line = earlier._line;
    }

    public ImageFolder Images { get; }

    public UnitWithPerson Person { get; }

    public SimulatedLoader Unit => Person.Unit;

    /// <summary>The person's answers, in order; yes when there are no more.</summary>
    public Queue<Answer> Answers { get; } = new();

    public List<Question> Questions { get; } = [];

    /// <summary>The person at the prompt, whom another unit may have.</summary>
    public OnePerson PersonAtPrompt { get; } = new();

    public string? JournalFilePath { get; set; }

    public MachineFacts MachineIs { get; set; } = new(null, false, null);

    /// <summary>Called before an image is read.</summary>
    public Action<string> BeforeRead { get; set; } = _ => { };

    /// <summary>Called while a question waits for its answer.</summary>
    public Action BeforeAnswer { get; set; } = () => { };

    /// <summary>Called with everything that is shown.</summary>
    public Action<EngineEvent> Shown { get; set; } = _ => { };

    /// <summary>Whether the person restarts the unit when asked to.</summary>
    public bool PersonIsThere { get; set; } = true;

    /// <summary>True from the moment on at which this computer is gone from the line: an adapter pulled, a crash.</summary>
    public bool IsCut { get; set; }

    /// <summary>True from the moment on at which nothing of the unit is heard any more.</summary>
    public bool IsMute { get; set; }

    /// <summary>Why the line cannot be opened; null if it can.</summary>
    public LineException? LineTrouble { get; set; }

    public IReadOnlyList<byte[]> Sent => _line.Sent.Select(s => s.Bytes).ToArray();

    /// <summary>How many updates have given their journal back.</summary>
    public int JournalsGivenBack { get; private set; }

    /// <summary>Data blocks that were sent.</summary>
    public int BlocksSent => Sent.Count(b => b.Length > 100);

    public ILines Lines => this;

    public IClock Clock => _line;

    /// <summary>The calendar's time when the first run of a bench begins.</summary>
    public static DateTime Begins => Day + TimeSpan.FromMinutes(1);

    public DateTime UtcNow => Day + _line.Now;

    public UpdateOrder Order => new(Port, Images.Images);

    /// <summary>Lets time pass for the unit, while nobody listens.</summary>
    public void Pass(double seconds)
    {
        var end = _line.Now + TimeSpan.FromSeconds(seconds);
        while (_line.Now < end)
        {
            _line.Read(new byte[64], end - _line.Now);
        }
    }

    public void Stop() => _stop.Cancel();

    /// <summary>Closes the journal under the update when a transfer comes to a block.</summary>
    public void LoseJournal(EngineEvent value, int block) => LoseJournal(value is TransferProgress progress && progress.Block == block);

    public void LoseJournal(bool now)
    {
        if (now)
        {
            _journal?.Dispose();
        }
    }

    public UpdateJob Run(UpdateOrder order)
    {
        var job = new UpdateJob(order, this);
        job.Run(_stop.Token);
        _journal?.Dispose();
        _journal = null;
        return job;
    }

    public ILine Open(string address, int baudRate)
    {
        _line.TrySetBaudRate(baudRate);
        return LineTrouble is null ? new CuttableLine(_line, () => IsCut, () => IsMute) : throw LineTrouble;
    }

    public IDisposable Lock(string port) => new Nothing();

    public string? JournalPath(string port) => JournalFilePath;

    public JournalLease? Journal(string port) => JournalFilePath is null ? null : new(_journal ??= JournalFile.Open(JournalFilePath, () => UtcNow), () => JournalsGivenBack++);

    public string? Transcript(string port) => null;

    public ImageFile? ReadImage(string path, out Problem? problem)
    {
        BeforeRead(path);
        return ImageFile.TryRead(path, out problem);
    }

    public MachineFacts Machine(string port) => MachineIs;

    public IDisposable? Attend(CancellationToken stop) => PersonAtPrompt.TryTake(stop);

    public Answer Ask(Question question, CancellationToken stop, out Problem? problem)
    {
        Questions.Add(question);
        BeforeAnswer();
        var answer = Answers.Count > 0 ? Answers.Dequeue() : Answer.Yes;
        problem = answer == Answer.CannotAsk ? question.Further[0].Unasked : null;
        return answer;
    }

    public void Show(EngineEvent value)
    {
        if (value is RestartCall && PersonIsThere)
        {
            Person.AskToRestart();
        }

        Shown(value);
    }

    public void Dispose()
    {
        _journal?.Dispose();
        _line.Dispose();
        _stop.Dispose();
        Unit.Dispose();
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
