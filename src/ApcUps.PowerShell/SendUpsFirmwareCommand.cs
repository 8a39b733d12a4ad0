using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Bootloader;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Commands.Ports;
using ApcUps.Commands.Transfers;
using ApcUps.Commands.Units;
using ApcUps.Lines;
using ApcUps.Planning.Gate;
using ApcUps.Simulator;
using ApcUps.Xmodem;

namespace ApcUps.Commands;

/// <summary>Sends a firmware image to units that wait in their loader.</summary>
[Cmdlet(
    VerbsCommunications.Send, "UpsFirmware",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Path",
    HelpUri = HelpAddress.Root + "Send-UpsFirmware.md")]
[OutputType(typeof(UpsFirmwareTransfer))]
public sealed class SendUpsFirmwareCommand : PortUnitCmdlet
{
    private readonly Dictionary<string, (ImageFile? Image, Problem? Problem)> _images = new(StringComparer.Ordinal);
    private readonly List<TransferJob> _jobs = new();
    private readonly List<Action> _lastWords = new();
    private TranscriptFile? _transcripts;
    private int _bars;
    private StayAwake? _awake;
    private SendConfirmation? _confirmation;

    /// <summary>The ports of the units.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PortCompleter))]
    public string[] Port { get; set; } = Array.Empty<string>();

    /// <summary>The image; wildcards are allowed if they match one file.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Path", ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Path { get; set; } = string.Empty;

    /// <summary>The image, taken to the letter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = string.Empty;

    /// <summary>The speed of the line.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Speed")]
    [ValidateBaudRate]
    [ArgumentCompleter(typeof(BaudRateCompleter))]
    public int? BaudRate { get; set; }

    /// <summary>Bytes per block: 128, or 1024 for a unit known to take it.</summary>
    [Parameter]
    [ValidateSet("128", "1024")]
    public int BlockSize { get; set; } = XmodemBlock.ShortLength;

    /// <summary>Whole attempts.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int Attempt { get; set; } = 3;

    /// <summary>How long to wait for the unit to ask, before each attempt.</summary>
    [Parameter]
    [Alias("TimeoutSec")]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>How long to listen for the unit's word after the whole image is over.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int StartTimeoutSeconds { get; set; } = 600;

    /// <summary>Offer the image to a port that shows nothing.</summary>
    [Parameter]
    public SwitchParameter Blind { get; set; }

    /// <summary>Where to write what went over the line: a file, or a folder for one file per port.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TranscriptPath { get; set; }

    /// <summary>Ports worked on at one time.</summary>
    [Parameter]
    [ValidateRange(1, 1024)]
    public int ThrottleLimit { get; set; } = 32;

    /// <summary>Lift what a rule lets a user lift, and answer the extra questions with yes.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override int Limit => ThrottleLimit;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Blind && ((BaudRate ?? SearchPlan.UsualBaudRate) != SearchPlan.UsualBaudRate || BlockSize != XmodemBlock.ShortLength))
        {
            var problem = new Problem("BlindNeedsDefaults", ErrorCategory.InvalidArgument, "-Blind",
                "-Blind works at 9600 baud with 128-byte blocks only, as in the one report of it.", "Leave -BaudRate and -BlockSize out.");
            ThrowTerminatingError(problem.ToErrorRecord());
        }

        _confirmation = new(this, Blind, Force);
        _transcripts = TranscriptPath is null ? null : new(GetUnresolvedProviderPathFromPSPath(TranscriptPath));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        var (image, problem) = Image(literal ? LiteralPath : Path, literal);
        foreach (var port in Port)
        {
            if (image is null)
            {
                WriteObject(TransferResults.Refused(port, BaudRate, literal ? LiteralPath : Path, problem!));
            }
            else
            {
                Begin(port, image);
            }
        }

        Work.SayReady();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        FinishWork(() => { });

        // Only now: with -ErrorAction Stop the first error ends the command, and must not cut off transfers to other units.
        _lastWords.ForEach(say => say());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        // After Ctrl-C the pipeline takes no more objects, but the person must know how the units stand.
        foreach (var job in _jobs)
        {
            var state = job.HasEnded ? $"{job.Result.Outcome}. {job.Result.Recommendation}"
                : job.HasBegun ? "still ending. Leave the unit powered, and run Find-UpsBootloader to see where it stands."
                : "not begun; nothing was sent.";
            Host?.UI?.WriteWarningLine($"{job.Result.Port}: {state}");
        }

        _jobs.Clear();
        _awake?.Dispose();
        _awake = null;
    }

    private (ImageFile? Image, Problem? Problem) Image(string path, bool literal)
    {
        if (!_images.TryGetValue(path, out var known))
        {
            var full = ImagePath.TryResolve(this, path, literal, out var problem);
            var image = full is null ? null : ImageFile.TryRead(full, out problem);
            _images[path] = known = (image, problem);
            if (problem is not null)
            {
                _lastWords.Add(() => Write(problem));
            }
            else if (image!.Image.KnownRelease is null)
            {
                _lastWords.Add(() => WriteWarning($"The catalogue does not know {image.Name} (SHA-256 {image.Image.Sha256}): only its own headers speak for it."));
            }
        }

        return known;
    }

    private void Begin(string port, ImageFile image)
    {
        var unit = Stated();
        var heard = PipedUnit.Heard(InputObject);
        var verdict = SendGate.Judge(image.Facts, unit, heard, Force);
        var result = TransferResults.For(port, BaudRate, image, verdict);
        if (verdict.Refusals.Count > 0)
        {
            Refuse(result, GateProblems.From(port, verdict.Refusals));
            return;
        }

        KeepAwake(port);
        switch (_confirmation!.Ask(port, image, verdict, _awake?.Failure, out var problem))
        {
            case Answer.Yes:
                result.TranscriptPath = _transcripts?.For(port, DateTime.UtcNow);
                Launch(port, image, result, new(image.Facts, verdict.Unit, heard, Force));
                var trusted = verdict.Trusted is null ? [] : new[] { $"nobody stated the hardware id; trusted instead: {verdict.Trusted}." };
                _lastWords.AddRange(verdict.Warnings.Concat(trusted).Select<string, Action>(w => () => WriteWarning($"{port}: {w}")));
                break;
            case Answer.No:
                WriteObject(TransferResults.Declined(result));
                break;
            case Answer.CannotAsk:
                Refuse(result, problem!);
                break;
            default:
                break;
        }
    }

    // A simulated unit inside this process sleeps and wakes with it.
    private void KeepAwake(string port)
    {
        if (_awake is not null || new SimulatorLineSource().Knows(port) || PreferenceVariables.IsWhatIf(this))
        {
            return;
        }

        _awake = StayAwake.Begin("Firmware goes into a UPS");
        if (_awake.Failure is { } why)
        {
            _lastWords.Add(() => WriteWarning($"Nothing kept this computer from falling asleep ({why.TrimEnd('.')}). One that sleeps in mid-transfer can leave a unit dead: switch its sleep off by hand."));
        }
    }

    private void Refuse(UpsFirmwareTransfer result, Problem problem)
    {
        WriteObject(TransferResults.Refused(result, problem));
        _lastWords.Add(() => Write(problem));
    }

    private void Launch(string port, ImageFile image, UpsFirmwareTransfer result, LoaderGate gate)
    {
        var bar = new TransferBar(++_bars, port, image.Image);
        var job = new TransferJob(port, BaudRate ?? SearchPlan.UsualBaudRate, Request(image) with { Gate = gate }, result, e => Tell(port, bar, e));
        _jobs.Add(job);
        Work.Start(stop =>
        {
            job.Run(stop);
            result.Overridden = result.Overridden.Union(gate.Overridden).ToArray();
            Work.Say(() => Finish(job, bar));
        });
    }

    private TransferRequest Request(ImageFile image) => new(image.Bytes)
    {
        BlockSize = BlockSize,
        Attempts = Attempt,
        PromptTimeout = TimeSpan.FromSeconds(TimeoutSeconds),
        StartTimeout = TimeSpan.FromSeconds(StartTimeoutSeconds),
        Blind = Blind,
        Timing = new() { CharacterTime = TimeSpan.FromSeconds(10.0 / (BaudRate ?? SearchPlan.UsualBaudRate)) },
    };

    /// <summary>Takes an event on the engine's thread and shows it on the pipeline's.</summary>
    private void Tell(string port, TransferBar bar, EngineEvent value)
    {
        if (value is TransferProgress progress && bar.Next(progress) is { } record)
        {
            Work.Say(() => WriteProgress(record));
        }
        else if (value is DialogueNote note)
        {
            Work.Say(() => WriteVerbose($"{port}: {note.Text}"));
        }
    }

    private void Finish(TransferJob job, TransferBar bar)
    {
        _jobs.Remove(job);
        WriteProgress(bar.End());
        WriteObject(job.Result);
        _lastWords.AddRange(TransferWarnings.Of(job).Select<string, Action>(w => () => WriteWarning(w)));
        if (job.Problem is not null)
        {
            _lastWords.Add(() => Write(job.Problem));
        }
    }
}
