using System;

namespace ApcUps.Status.Microlink;

/// <summary>The first pass of a session: ascending rows up to the last one. A unit may leave rows out, so only the last one ends it.</summary>
internal sealed class DumpPhase : RowPhase
{
    private int _last;

    public DumpPhase(MicrolinkTalk talk, MicrolinkUnit unit, RowExchange exchange, TimeSpan now)
        : base(talk, unit, exchange) => exchange.AskNext(now, _last);

    protected override void Take(TimeSpan now, MicrolinkRow row)
    {
        if (row.Number == 0 && _last > 0 && Exchange.WasRepeated)
        {
            // The request to repeat met no session, or was the fourth of a row in the unit's eyes: this is a new session.
            Talk.Renew(now, row);
            return;
        }

        Unit.Memory.Store(row);
        if (row.Number < _last || row.Number == Unit.Header.Rows - 1)
        {
            Talk.EndDump(now, row.Number);
            return;
        }

        _last = row.Number;
        Exchange.AskNext(now, _last);
    }

    protected override void Lose(TimeSpan now) => Talk.Reopen(now, new(StatusEndKind.BrokenOff, "the unit broke off in the middle of its rows"));
}
