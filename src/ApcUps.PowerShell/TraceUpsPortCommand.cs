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
using ApcUps.Tracing;

namespace ApcUps.Commands;

/// <summary>Shows what comes over serial lines, as it comes. Sends nothing.</summary>
[Cmdlet(VerbsDiagnostic.Trace, "UpsPort", HelpUri = HelpAddress.Root + "Trace-UpsPort.md")]
[OutputType(typeof(UpsTraceEntry))]
public sealed class TraceUpsPortCommand : PortCmdlet
{
    // A name of its own for the table that shows bytes; it comes through CLIXML, and lists are found by the name behind it.
    private const string HexView = "ApcUps.UpsTraceEntry#Hex";

    private const string NothingHeard =
        "nothing was heard. That proves little: most units speak only when asked, and ApcUps asked nothing here. "
        + "Find-UpsBootloader hears a unit that lost its firmware, -Wait while it is powered up; Get-UpsStatus asks a unit that runs.";

    private readonly List<(string Port, int BaudRate)> _lines = new();

    /// <summary>The ports to listen on.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PortCompleter))]
    public string[] Port { get; set; } = Array.Empty<string>();

    /// <summary>The speed of the lines.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Speed")]
    [ValidateBaudRate]
    [ArgumentCompleter(typeof(BaudRateCompleter))]
    public int? BaudRate { get; set; }

    /// <summary>End after this time; without it, at Ctrl-C.</summary>
    [Parameter]
    [ValidateRange(0.1, 31_536_000.0)]
    public double? Seconds { get; set; }

    /// <summary>Show the bytes in the table instead of the text.</summary>
    [Parameter]
    public SwitchParameter AsHex { get; set; }

    // Listening costs next to nothing, and a line left out could be the one.
    /// <inheritdoc/>
    protected override int Limit => int.MaxValue;

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        _lines.AddRange(Port.Select(port => (port, BaudRate ?? SearchPlan.UsualBaudRate)));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var startedAt = SystemClock.Instance.Now;
        var startedUtc = DateTime.UtcNow;
        TimeSpan? length = Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        foreach (var (port, baudRate) in _lines.GroupBy(line => line.Port, StringComparer.Ordinal).Select(lines => lines.First()))
        {
            WriteVerbose($"Listening on {port} at {baudRate} baud.");
            Work.Start(stop => Listen(port, baudRate, line => new(line.Address, line.BaudRate, startedAt, startedUtc, length), stop));
        }

        FinishWork(() => { });
    }

    private void Listen(string port, int baudRate, Func<ILine, TraceRequest> request, CancellationToken stop)
    {
        LineTracer? tracer = null;
        try
        {
            using (var line = LineOpener.Open(port, baudRate))
            {
                tracer = new(request(line), new EntrySink(entry => Work.Say(() => Emit(entry))));
                LineRunner.Run(tracer, line, SystemClock.Instance, stop);
            }

            if (tracer.Count == 0)
            {
                Work.Say(() => WriteWarning($"{port}: {NothingHeard}"));
            }
        }
        catch (LineException e)
        {
            // What the line said before it was lost counts too.
            tracer?.Cancel(SystemClock.Instance.Now);
            Work.Say(() => Write(LineProblems.From(e)));
        }
    }

    private void Emit(UpsTraceEntry entry)
    {
        var shown = PSObject.AsPSObject(entry);
        if (AsHex)
        {
            shown.TypeNames.Insert(0, HexView);
        }

        WriteObject(shown);
    }

    private sealed class EntrySink(Action<UpsTraceEntry> take) : IEventSink
    {
        public void Report(EngineEvent value)
        {
            if (value is EntryHeard heard)
            {
                take(heard.Entry);
            }
        }
    }
}
