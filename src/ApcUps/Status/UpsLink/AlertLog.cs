using System.Collections.Generic;

namespace ApcUps.Status.UpsLink;

/// <summary>Notes each kind of alert once, and again once its opposite came. Q decides what is true.</summary>
internal sealed class AlertLog
{
    private readonly IEventSink _sink;
    private readonly HashSet<byte> _noted = [];

    public AlertLog(IEventSink sink) => _sink = sink;

    /// <summary>True if an alert came since this was last set to false.</summary>
    public bool HasNew { get; set; }

    public void Hear(byte alert)
    {
        HasNew = true;
        if (UpsLinkAlert.Opposite(alert) is { } opposite)
        {
            _noted.Remove(opposite);
        }

        if (_noted.Add(alert))
        {
            _sink.Report(new StatusNote($"The unit sent the alert {(char)alert}: {UpsLinkAlert.Meaning(alert)}."));
        }
    }
}
