using System;
using ApcUps.Lines;

namespace ApcUps.Status;

/// <summary>Writes on each reading where it comes from and when it was complete.</summary>
internal sealed class StampingSink : IEventSink
{
    private readonly ILine _line;
    private readonly IEventSink _sink;

    public StampingSink(ILine line, IEventSink sink)
    {
        _line = line;
        _sink = sink;
    }

    public void Report(EngineEvent value)
    {
        if (value is StatusRead read)
        {
            read.Status.Port = _line.Address;
#pragma warning disable RS0030 // what a person reads off a calendar; no machine sees it
            read.Status.ReadAt = DateTime.UtcNow;
#pragma warning restore RS0030
        }

        _sink.Report(value);
    }
}
