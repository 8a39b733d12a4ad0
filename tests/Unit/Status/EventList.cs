using System.Collections.Generic;
using System.Linq;
using ApcUps.Status;

namespace ApcUps.Tests.Unit.Status;

/// <summary>Keeps what is reported.</summary>
internal sealed class EventList : IEventSink
{
    public List<EngineEvent> Events { get; } = [];

    public IEnumerable<UpsStatus> Readings => Events.OfType<StatusRead>().Select(r => r.Status);

    public void Report(EngineEvent value) => Events.Add(value);
}
