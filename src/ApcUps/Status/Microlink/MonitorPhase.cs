using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// Cycles of rows: which ones differs from unit to unit, but the last row comes once in each. Asking on and on is also what
/// keeps the session alive.
/// </summary>
internal sealed class MonitorPhase : RowPhase
{
    private readonly RowCycle _cycle;
    private int _unaccepted;

    public MonitorPhase(MicrolinkTalk talk, MicrolinkUnit unit, RowExchange exchange, int last, TimeSpan now)
        : base(talk, unit, exchange)
    {
        _cycle = new(unit.Header.Rows, last);
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

        if (Talk.Clock!.BeginIfDue(now))
        {
            _cycle.Begin();
        }

        if (!_cycle.Ends(row.Number) || EndCycle(now))
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

    // False if that ends the phase.
    private bool EndCycle(TimeSpan now)
    {
        _cycle.Begin();
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
