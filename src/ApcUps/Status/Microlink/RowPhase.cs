using System;

namespace ApcUps.Status.Microlink;

/// <summary>A stretch within a session: rows come one by one.</summary>
internal abstract class RowPhase : MicrolinkPhase
{
    protected RowPhase(MicrolinkTalk talk, MicrolinkUnit unit, RowExchange exchange)
        : base(talk)
    {
        Unit = unit;
        Exchange = exchange;
    }

    public override TimeSpan WakeAt => Exchange.WakeAt;

    protected MicrolinkUnit Unit { get; }

    protected RowExchange Exchange { get; }

    public override void Hear(TimeSpan now, byte[] buffer, int count)
    {
        if (Exchange.Hear(now, buffer, count) is { } row)
        {
            Take(now, row);
        }
    }

    public override void Elapse(TimeSpan now)
    {
        if (!Exchange.Elapse(now))
        {
            Lose(now);
        }
    }

    /// <summary>A row came that answers.</summary>
    protected abstract void Take(TimeSpan now, MicrolinkRow row);

    /// <summary>None came, however often it was asked for.</summary>
    protected abstract void Lose(TimeSpan now);
}
