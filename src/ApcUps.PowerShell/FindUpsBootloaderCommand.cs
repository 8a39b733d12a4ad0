using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Ports;
using ApcUps.Commands.Work;
using ApcUps.Lines;

namespace ApcUps.Commands;

/// <summary>Listens on serial ports for a Smart-UPS in its loader. Sends nothing.</summary>
[Cmdlet(VerbsCommon.Find, "UpsBootloader", HelpUri = HelpAddress.Root + "Find-UpsBootloader.md")]
[OutputType(typeof(UpsBootloader))]
public sealed class FindUpsBootloaderCommand : PortCmdlet
{
    private readonly List<string> _ports = new();
    private readonly CancellationTokenSource _enough = new();
    private int _progressAt = -1;
    private int _searching;
    private TimeSpan _startedAt;

    /// <summary>The ports to listen on; without it, all serial ports that nobody holds.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PortCompleter))]
    public string[]? Port { get; set; }

    /// <summary>The speeds to listen at, in order.</summary>
    [Parameter]
    [Alias("Speed")]
    [ValidateRange(50, 4_000_000)]
    [ArgumentCompleter(typeof(BaudRateCompleter))]
    public int[] BaudRate { get; set; } = { SearchPlan.UsualBaudRate };

    /// <summary>Listen at all usual speeds, 9600 first.</summary>
    [Parameter]
    public SwitchParameter AllBaudRates { get; set; }

    /// <summary>How long to listen at each speed.</summary>
    [Parameter]
    [ValidateRange(0.1, 86400.0)]
    public double DwellSeconds { get; set; } = 15;

    /// <summary>Go on listening until a loader speaks: for a unit that is about to be powered up.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>End after this time in all.</summary>
    [Parameter]
    [Alias("TimeoutSec")]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSeconds { get; set; }

    /// <summary>Emit an object for a silent port too.</summary>
    [Parameter]
    public SwitchParameter IncludeSilent { get; set; }

    // Listening costs next to nothing, and a port left out could be the one.
    /// <inheritdoc/>
    protected override int Limit => int.MaxValue;

    private bool HasLimit => MyInvocation.BoundParameters.ContainsKey(nameof(TimeoutSeconds));

    /// <inheritdoc/>
    protected override void ProcessRecord() => _ports.AddRange(Port ?? Array.Empty<string>());

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_ports.Count == 0 && !MyInvocation.ExpectingInput)
        {
            ChooseFreePorts();
        }

        var rates = AllBaudRates ? BaudRate.Concat(SearchPlan.OtherBaudRates).Distinct().ToArray() : BaudRate;
        var plan = new SearchPlan(rates, TimeSpan.FromSeconds(DwellSeconds), Wait, HasLimit ? TimeSpan.FromSeconds(TimeoutSeconds) : null);
        _startedAt = SystemClock.Instance.Now;
        foreach (var port in _ports.Distinct(StringComparer.Ordinal))
        {
            _searching++;
            WriteVerbose($"Listening on {port} at {string.Join(", ", rates)} baud.");
            Work.Start(stop => Search(port, plan, stop));
        }

        FinishWork(ShowProgress);
        EndProgress();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _enough.Dispose();
    }

    private void ChooseFreePorts()
    {
        foreach (var port in PortCatalog.List())
        {
            var held = port.InUse == true;
            WriteVerbose(held ? $"{port.Port}: left out, {port.Holder ?? "another program"} has it." : $"{port.Port}: {port.Description ?? "no description"}");
            if (!held)
            {
                _ports.Add(port.Port);
            }
        }

        if (_ports.Count == 0)
        {
            Write(new("NoFreePort", ErrorCategory.ObjectNotFound, "all ports", "This machine has no free serial port to listen on.",
                "Plug in the serial adapter and run Get-UpsPort, or name a port with -Port."));
        }
    }

    private void Search(string port, SearchPlan plan, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _enough.Token);
        try
        {
            UpsBootloader found;
            using (var line = LineOpener.Open(port, plan.BaudRates[0]))
            {
                found = LoaderSearch.Run(line, plan, SystemClock.Instance, either.Token);
            }

            // The line is closed before anyone hears of it: the next command in the pipeline opens it.
            Work.Say(() => Emit(found));
        }
        catch (LineException e)
        {
            Work.Say(() => Write(LineProblems.From(e)));
        }
        finally
        {
            Work.Say(() => _searching--);
        }
    }

    private void Emit(UpsBootloader found)
    {
        if (found.State == LoaderState.Silent)
        {
            WriteWarning($"{found.Port}: nothing was heard. {LoaderAdvice.NothingHeard}");
        }
        else if (found.State != LoaderState.Unrecognized && Wait && !HasLimit)
        {
            // Without a limit, waiting ends one dwell after the last loader was found, so that a pipeline comes to its end.
            _enough.CancelAfter(TimeSpan.FromSeconds(DwellSeconds));
        }

        if (found.State != LoaderState.Silent || IncludeSilent)
        {
            WriteObject(found);
        }
    }

    private void ShowProgress()
    {
        var elapsed = (int)(SystemClock.Instance.Now - _startedAt).TotalSeconds;
        if (elapsed != _progressAt && elapsed > 0 && _searching > 0)
        {
            _progressAt = elapsed;
            WriteProgress(new(0, "Listening for a UPS loader", $"{_searching} of {_ports.Count} ports, {elapsed} s"));
        }
    }

    private void EndProgress()
    {
        if (_progressAt >= 0)
        {
            WriteProgress(new(0, "Listening for a UPS loader", "done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
