using System;

namespace ApcUps.Status.Microlink;

/// <summary>The password is out. Whatever comes back, it is not sent again.</summary>
internal sealed class PasswordPhase : RowPhase
{
    private readonly Login _login;

    public PasswordPhase(MicrolinkTalk talk, MicrolinkUnit unit, RowExchange exchange, Login login, TimeSpan now)
        : base(talk, unit, exchange)
    {
        _login = login;
        exchange.Write(now, login.Frame, login.SlaveRow);
    }

    protected override void Take(TimeSpan now, MicrolinkRow row)
    {
        Unit.Memory.Store(row);
        _login.Hear(row);
        Talk.Enter(new MonitorPhase(Talk, Unit, Exchange, row.Number, now));
    }

    protected override void Lose(TimeSpan now) => Talk.Finish(new(StatusEndKind.Incomplete, "the unit fell silent at the password"), now);
}
