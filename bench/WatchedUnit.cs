using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Lines;

namespace ApcUps.Bench;

/// <summary>
/// A stopwatch between a simulated unit and its paced line: it notes when each byte began and ended on the line, in either
/// direction.
/// </summary>
internal sealed class WatchedUnit : ILineMachine
{
    private readonly ILineMachine _unit;
    private readonly TimeSpan _byteTime;
    private TimeSpan _now;
    private TimeSpan _freeAt;

    public WatchedUnit(ILineMachine unit, int baudRate)
    {
        _unit = unit;
        _byteTime = TimeSpan.FromSeconds(10.0 / baudRate);
    }

    /// <summary>All bytes so far: when each ended, whether the unit heard it, and which it was.</summary>
    public List<(TimeSpan EndedAt, bool Heard, byte Value)> Bytes { get; } = [];

    public bool IsOver => _unit.IsOver;

    public TimeSpan WakeAt => _unit.WakeAt;

    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _now = now;
        lock (Bytes)
        {
            for (var i = 0; i < count; i++)
            {
                Bytes.Add((now, true, buffer[i]));
            }
        }

        _unit.Feed(now, buffer, count);
    }

    public byte[]? TakeOutput()
    {
        var bytes = _unit.TakeOutput();
        lock (Bytes)
        {
            foreach (var value in bytes ?? [])
            {
                _freeAt = (_freeAt > _now ? _freeAt : _now) + _byteTime;
                Bytes.Add((_freeAt, false, value));
            }
        }

        return bytes;
    }

    public void Cancel(TimeSpan now) => _unit.Cancel(now);

    /// <summary>
    /// The time from the first bit of the first byte that the host sent, of those that count, to the last bit of the last byte
    /// before the line rested for more than a second; and how long those bytes take on the line. Null if there are none.
    /// </summary>
    /// <param name="counts">Tells which byte of the host's, by its place among all bytes, begins what is measured.</param>
    public (TimeSpan Taken, TimeSpan LineTime, int Questions)? Measure(Func<IReadOnlyList<(TimeSpan EndedAt, bool Heard, byte Value)>, int> counts)
    {
        var all = Bytes.OrderBy(b => b.EndedAt).ToArray();
        var first = counts(all);
        if (first < 0)
        {
            return null;
        }

        var last = first;
        while (last + 1 < all.Length && all[last + 1].EndedAt - all[last].EndedAt < TimeSpan.FromSeconds(1))
        {
            last++;
        }

        var questions = Enumerable.Range(first, last - first + 1).Count(i => all[i].Heard && (i == first || !all[i - 1].Heard));
        return (all[last].EndedAt - all[first].EndedAt + _byteTime, TimeSpan.FromTicks(_byteTime.Ticks * (last - first + 1)), questions);
    }
}
