using System;

namespace ApcUps.Status.Microlink;

/// <summary>When readings are due and how long each may take.</summary>
internal sealed class ReadingClock
{
    private readonly StatusRequest _request;
    private TimeSpan _startedAt;
    private TimeSpan _deadline;

    /// <summary>The first reading begins now.</summary>
    public ReadingClock(StatusRequest request, TimeSpan now)
    {
        _request = request;
        IsReading = true;
        _startedAt = now;
        _deadline = MicrolinkTiming.After(now, request.Timeout);
    }

    /// <summary>Readings that were given.</summary>
    public int Count { get; private set; }

    /// <summary>True from the beginning of a reading to its end.</summary>
    public bool IsReading { get; private set; }

    /// <summary>When the reading under way must be over, or the next one if it is not begun in time.</summary>
    public TimeSpan Deadline => _deadline;

    /// <summary>Begins the next reading if it is due; true if it does.</summary>
    public bool BeginIfDue(TimeSpan now)
    {
        var begins = !IsReading && now >= _startedAt;
        IsReading |= begins;
        return begins;
    }

    /// <summary>A reading was given: how long it took. The next one begins one interval behind its beginning, or now.</summary>
    public TimeSpan End(TimeSpan now)
    {
        var elapsed = now - _startedAt;
        Count++;
        IsReading = false;
        var due = MicrolinkTiming.After(_startedAt, _request.Interval ?? TimeSpan.Zero);
        _startedAt = due > now ? due : now;
        _deadline = MicrolinkTiming.After(_startedAt, _request.Timeout);
        return elapsed;
    }
}
