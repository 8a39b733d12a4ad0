using System;

namespace ApcUps.Tracing;

/// <summary>What a <see cref="LineTracer"/> is to know of its line.</summary>
/// <param name="Port">The line's address.</param>
/// <param name="BaudRate">Its speed in baud, or null where it has none of its own.</param>
/// <param name="StartedAt">The reading of the machines' clock from which times are counted; one for all lines of a trace.</param>
/// <param name="StartedUtc">The same moment on the calendar, UTC.</param>
/// <param name="Length">How long to listen, from the first feed; null to listen until cancelled.</param>
public sealed record TraceRequest(string Port, int? BaudRate, TimeSpan StartedAt, DateTime StartedUtc, TimeSpan? Length);
