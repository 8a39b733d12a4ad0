using System;
using System.Collections.Generic;
using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Ports;
using ApcUps.Commands.Statuses;
using ApcUps.Commands.Work;
using ApcUps.Lines;
using ApcUps.Status;

namespace ApcUps.Commands;

/// <summary>Reads what a running Smart-UPS says of itself, by Microlink, UPS-Link or Modbus. Changes nothing.</summary>
[Cmdlet(VerbsCommon.Get, "UpsStatus", HelpUri = HelpAddress.Root + "Get-UpsStatus.md")]
[OutputType(typeof(UpsStatus))]
public sealed class GetUpsStatusCommand : PortCmdlet
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _begun;
    private int _ended;
    private int _progressAt = -1;
    private TimeSpan _startedAt;

    /// <summary>The lines of the units.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PortCompleter))]
    public string[] Port { get; set; } = Array.Empty<string>();

    /// <summary>The protocol to ask by; without it, Microlink and then UPS-Link.</summary>
    [Parameter]
    public UpsProtocol Protocol { get; set; }

    /// <summary>The line's speed; without it, that of the protocol.</summary>
    [Parameter]
    [Alias("Speed")]
    [ValidateBaudRate]
    [ArgumentCompleter(typeof(BaudRateCompleter))]
    public int? BaudRate { get; set; }

    /// <summary>The Modbus slave or unit id; without it, that of the address, or 1.</summary>
    [Parameter]
    [ValidateRange(1, 247)]
    public byte? UnitId { get; set; }

    /// <summary>How long one reading may take, with listening.</summary>
    [Parameter]
    [Alias("TimeoutSec")]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Give the values as the unit gave them, too.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>Read again and again until stopped.</summary>
    [Parameter]
    public SwitchParameter Continuous { get; set; }

    /// <summary>From the beginning of one reading to that of the next.</summary>
    [Parameter]
    [ValidateRange(1.0, 86400.0)]
    public double IntervalSeconds { get; set; } = 10;

    /// <summary>Ports read at one time.</summary>
    [Parameter]
    [ValidateRange(1, 1024)]
    public int ThrottleLimit { get; set; } = 32;

    /// <inheritdoc/>
    protected override int Limit => ThrottleLimit;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _startedAt = SystemClock.Instance.Now;
        if (!Continuous && MyInvocation.BoundParameters.ContainsKey(nameof(IntervalSeconds)))
        {
            WriteWarning("-IntervalSeconds has no effect without -Continuous.");
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var port in Port)
        {
            if (_seen.Add(port))
            {
                Begin(port);
            }
        }

        Work.SayReady();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        FinishWork(ShowProgress);
        if (_progressAt >= 0)
        {
            WriteProgress(new(0, Activity, "done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private const string Activity = "Reading the state of UPS units";

    private void Begin(string port)
    {
        var request = new StatusRequest
        {
            Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
            Interval = Continuous ? TimeSpan.FromSeconds(IntervalSeconds) : null,
            Raw = Raw,
        };
        if (StatusTarget.TryMake(port, Protocol, BaudRate, UnitId, request, out var problem) is not { } target)
        {
            Write(problem!);
            return;
        }

        _begun++;
        var job = new StatusJob(target, e => Work.Say(() => Tell(port, e)), p => Work.Say(() => Write(p)), SystemClock.Instance);
        Work.Start(stop =>
        {
            job.Run(stop);
            Work.Say(() => _ended++);
        });
    }

    private void Tell(string port, EngineEvent value)
    {
        switch (value)
        {
            case StatusRead read:
                WriteObject(read.Status);
                break;
            case StatusNote note:
                WriteVerbose($"{port}: {note.Text}.");
                break;
            default:
                break;
        }
    }

    private void ShowProgress()
    {
        var elapsed = (int)(SystemClock.Instance.Now - _startedAt).TotalSeconds;
        if (!Continuous && elapsed != _progressAt && elapsed > 0 && _ended < _begun)
        {
            _progressAt = elapsed;
            WriteProgress(new(0, Activity, $"{_begun - _ended} of {_begun} ports, {elapsed} s"));
        }
    }
}
