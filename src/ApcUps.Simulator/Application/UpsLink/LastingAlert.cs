using System;

namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>One alert that lasts: said when its cause begins and again while it lasts; its end is said only if it was said itself.</summary>
internal sealed class LastingAlert
{
    private readonly string _begin;
    private readonly string _again;
    private readonly TimeSpan _interval;
    private readonly string _end;
    private TimeSpan _againAt;
    private bool _said;

    public LastingAlert(string begin, string again, TimeSpan interval, string end)
    {
        _begin = begin;
        _again = again;
        _interval = interval;
        _end = end;
    }

    /// <summary>True while its cause lasts.</summary>
    public bool Holds { get; private set; }

    /// <summary>What is to be said now, or nothing.</summary>
    /// <param name="now">The time.</param>
    /// <param name="holds">True while the cause is there.</param>
    /// <param name="audible">False if nobody hears: then nothing counts as said.</param>
    /// <param name="mayRepeat">False if it is not said again for now.</param>
    public string Poll(TimeSpan now, bool holds, bool audible, bool mayRepeat = true)
    {
        var what = holds == Holds ? "" : holds ? _begin : _said ? _end : "";
        if (holds != Holds)
        {
            Holds = holds;
            _said = false;
            _againAt = Later(now);
        }
        else if (holds && now >= _againAt)
        {
            what = mayRepeat ? _again : "";
            _againAt = Later(now);
        }

        if (!audible)
        {
            return "";
        }

        _said |= holds && what.Length > 0;
        return what;
    }

    private TimeSpan Later(TimeSpan now) => _interval == TimeSpan.MaxValue ? TimeSpan.MaxValue : now + _interval;
}
