using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// Cycles of rows: which ones differs from unit to unit, but the last row comes once in each. Asking on and on is also what
/// keeps the session alive.
/// </summary>
internal sealed class MonitorPhase : RowPhase
{
    private int _last;
    private bool _hasWrapped;
    private int _rows;
    private int _unaccepted;

    public MonitorPhase(MicrolinkTalk talk, MicrolinkUnit unit, RowExchange exchange, int last, TimeSpan now)
        : base(talk, unit, exchange)
    {
        _last = last;
        talk.Clock!.BeginIfDue(now);
        exchange.AskNext(now, last);
    }

    protected override void Take(TimeSpan now, MicrolinkRow row)
    {
        Unit.Memory.Store(row);
        Talk.Login?.Hear(row);
        if (Talk.Login is { IsForgotten: true })
        {
            Talk.Reopen(now, new(StatusEndKind.BrokenOff, "the unit forgot the password again and again"));
            return;
        }

        _hasWrapped |= row.Number < _last;
        _last = row.Number;
        if (!IsCycleComplete() || EndCycle(now))
        {
            Exchange.AskNext(now, row.Number);
        }
    }

    protected override void Lose(TimeSpan now)
    {
        if (Talk.Login is { WasAccepted: false })
        {
            Talk.Finish(new(StatusEndKind.Incomplete, "the unit fell silent behind the password"), now);
        }
        else
        {
            Talk.Reopen(now, new(StatusEndKind.BrokenOff, "the unit fell silent again and again"));
        }
    }

    // The unit may go on from the row of the password: what comes up to the last row is no whole cycle then. Where the last
    // row does not come, a cycle ends once every row could have come.
    private bool IsCycleComplete() => ++_rows > Unit.Header.Rows || (_hasWrapped && _last == Unit.Header.Rows - 1);

    // False if that ends the phase.
    private bool EndCycle(TimeSpan now)
    {
        _rows = 0;
        _hasWrapped = false;
        if (Talk.Login is { IsAccepted: false })
        {
            if (++_unaccepted < MicrolinkTiming.UnacceptedCycles)
            {
                return true;
            }

            Talk.Finish(new(StatusEndKind.Incomplete, "the unit did not accept the password"), now);
            return false;
        }

        return Talk.EndCycle(now);
    }
}
