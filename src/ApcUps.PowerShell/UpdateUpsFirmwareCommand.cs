using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Commands.Ports;
using ApcUps.Commands.Transfers;
using ApcUps.Commands.Units;
using ApcUps.Commands.Updates;
using ApcUps.Lines;
using ApcUps.Planning;
using ApcUps.Planning.Gate;

namespace ApcUps.Commands;

/// <summary>Brings units to a firmware version: identifies them, plans, checks, sends each step, and lets the unit confirm it.</summary>
[Cmdlet(
    VerbsData.Update, "UpsFirmware",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Path",
    HelpUri = HelpAddress.Root + "Update-UpsFirmware.md")]
[OutputType(typeof(UpsFirmwareUpdate), typeof(UpsFirmwarePlan))]
public sealed class UpdateUpsFirmwareCommand : PortUnitCmdlet
{
    private readonly Dictionary<string, UpdateOrder> _orders = new(StringComparer.Ordinal);
    private readonly List<ImageFacts> _images = new();
    private readonly List<UpdateRun> _runs = new();
    private Confirmation? _confirmation;
    private UpdateReports? _reports;
    private CommandSurroundings? _surroundings;
    private bool _whatIf;
    private int _bars;

    /// <summary>The ports of the units.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PortCompleter))]
    public string[] Port { get; set; } = Array.Empty<string>();

    /// <summary>The images at hand: a folder, or files.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = Array.Empty<string>();

    /// <summary>The images at hand, taken to the letter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = Array.Empty<string>();

    /// <summary>The version to reach; without it, the newest that the unit can reach.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [FirmwareVersionArgument]
    [ArgumentCompleter(typeof(FirmwareVersionCompleter))]
    public FirmwareVersion? TargetVersion { get; set; }

    /// <summary>The protocol by which a running unit is asked; without it, Microlink and then UPS-Link.</summary>
    [Parameter]
    public UpsProtocol Protocol { get; set; }

    /// <summary>The line's speed, for all that is done; without it, what each needs.</summary>
    [Parameter]
    [Alias("Speed")]
    [ValidateBaudRate]
    [ArgumentCompleter(typeof(BaudRateCompleter))]
    public int? BaudRate { get; set; }

    /// <summary>A person is there who will restart a unit that runs its application.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait for the loader to ask, before each attempt.</summary>
    [Parameter]
    [Alias("TimeoutSec")]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>How long to listen for the unit's word after a whole image is over.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int StartTimeoutSeconds { get; set; } = 600;

    /// <summary>Go on although the output is on, where no rule holds to it.</summary>
    [Parameter]
    public SwitchParameter AllowOutputOn { get; set; }

    /// <summary>Where to keep the journal: a file, or a folder for one file per port.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalPath { get; set; }

    /// <summary>Where to write what goes over the line: a file, or a folder for one file per transfer.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TranscriptPath { get; set; }

    /// <summary>Whole attempts for each step.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int Attempt { get; set; } = 3;

    /// <summary>Ports worked on at one time.</summary>
    [Parameter]
    [ValidateRange(1, 1024)]
    public int ThrottleLimit { get; set; } = 32;

    /// <summary>Lift what a rule lets a user lift.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override int Limit => ThrottleLimit;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _confirmation = new(this);
        _reports = new(this, Work);
        _whatIf = PreferenceVariables.IsWhatIf(this);
        var transcripts = TranscriptPath is null ? null : new TranscriptFile(GetUnresolvedProviderPathFromPSPath(TranscriptPath));
        var journal = JournalPath is null ? null : GetUnresolvedProviderPathFromPSPath(JournalPath);
        _surroundings = new(journal, transcripts, AskFromThere);
        var literal = ParameterSetName == "LiteralPath";
        foreach (var file in ImagePath.Files(this, literal ? LiteralPath : Path, literal))
        {
            WriteVerbose($"Reading {file}");
            var image = FirmwareFile.TryDescribe(file, out var problem);
            problem?.WriteTo(this);
            if (image is not null)
            {
                _images.Add(ImageFacts.Of(image));
            }
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var facts = Stated();
        foreach (var port in Port)
        {
            var order = Order(port, facts);
            var line = LineIdentity.Of(port);
            if (_orders.TryGetValue(line, out var first))
            {
                _reports!.WarnLast(UpdateWords.NamedAgain(first, order));
                continue;
            }

            _orders[line] = order;
            if (_whatIf)
            {
                ShowPlan(order);
            }
            else if (_images.Count == 0)
            {
                WriteObject(UpdateResults.WithoutImages(port));
            }
            else
            {
                Launch(order);
            }
        }

        // What they have to say waits for the end of the list: a question, and then a call to restart a unit, must not be put where
        // the pipeline may next be held up by whoever brings the other units.
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        FinishWork(ShowCountdowns);

        _reports!.SayLast();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        // After Ctrl-C the pipeline takes no more objects, but the person must know how the units stand.
        try
        {
            _runs.ForEach(r => Host?.UI?.WriteWarningLine($"{r.Job.Result.Port}: {r.Standing}"));
        }
        finally
        {
            _runs.Clear();
            _surroundings?.Dispose();
            _surroundings = null;
        }
    }

    private UpdateOrder Order(string port, UnitFacts facts) => new(port, _images)
    {
        Stated = facts,
        Heard = PipedUnit.Heard(InputObject),
        Target = TargetVersion,
        Protocol = Protocol == UpsProtocol.Auto ? PipedUnit.Protocol(InputObject) : Protocol,
        BaudRate = BaudRate,
        Wait = Wait,
        PromptTimeout = TimeSpan.FromSeconds(TimeoutSeconds),
        StartTimeout = TimeSpan.FromSeconds(StartTimeoutSeconds),
        Wish = new(AllowOutputOn, Force),
        Attempts = Attempt,
    };

    private void ShowPlan(UpdateOrder order)
    {
        var identity = UnitIdentity.Of(order.Stated, order.Heard);
        if (identity.Unit.HardwareId is null)
        {
            Write(UpdateProblems.IdentityNeeded(order.Port));
            return;
        }

        var plan = PlanAtHand.Make(identity.Unit, order.Images, order.Target);
        plan.Port = order.Port;
        ShouldProcess(order.Port, $"Update the UPS firmware: {UpdateWords.Intention(plan)}");
        WriteObject(plan);
        _reports!.WarnLast(_surroundings!.Unfinished(order.Port));
    }

    private void Launch(UpdateOrder order)
    {
        var bar = new UpdateBar(++_bars, order.Port);
        var job = new UpdateJob(order, _surroundings!.For(e => _reports!.Tell(order.Port, bar, e)));
        var run = new UpdateRun(job, bar);
        _runs.Add(run);
        Work.Start(stop =>
        {
            job.Run(stop);
            Work.Say(() => Finish(run));
        });
    }

    /// <summary>Brings a question from a line's thread to the pipeline's, and waits there for the answer.</summary>
    private (Answer Answer, Problem? Problem) AskFromThere(Question question, CancellationToken stop)
    {
        var answered = new TaskCompletionSource<(Answer Answer, Problem? Problem)>();
        Work.Say(() => answered.SetResult((_confirmation!.Ask(question, out var problem), problem)));
        try
        {
            answered.Task.Wait(stop);
            return answered.Task.Result;
        }
        catch (OperationCanceledException)
        {
            return (Answer.No, null);
        }
    }

    private void ShowCountdowns()
    {
        foreach (var record in _runs.Select(r => r.Bar.Tick()).OfType<ProgressRecord>())
        {
            WriteProgress(record);
        }
    }

    private void Finish(UpdateRun run)
    {
        _runs.Remove(run);
        WriteProgress(run.Bar.End());
        WriteObject(run.Job.Result);
        _reports!.KeepLast(run.Job);
    }
}
