using System;
using System.Collections.Generic;

namespace ApcUps.Status.UpsLink;

/// <summary>What the steps of a talk share: the way out, the alerts, and how the line was last heard.</summary>
internal sealed class UpsLinkWire
{
    private readonly Queue<byte[]> _output = new();

    public UpsLinkWire(IEventSink sink) => Alerts = new AlertLog(sink);

    public AlertLog Alerts { get; }

    /// <summary>When the last byte came.</summary>
    public TimeSpan HeardAt { get; set; } = TimeSpan.MinValue;

    /// <summary>True if anything came at all.</summary>
    public bool HasHeard => HeardAt != TimeSpan.MinValue;

    /// <summary>True if bytes came that nobody asked for: the next reply could be taken for another.</summary>
    public bool IsDisturbed { get; set; }

    public void Send(byte command) => _output.Enqueue([command]);

    public byte[]? TakeOutput() => _output.Count > 0 ? _output.Dequeue() : null;

    public void DropOutput() => _output.Clear();

    /// <summary>Takes a byte while no reply is due.</summary>
    public void Stray(byte value)
    {
        if (UpsLinkAlert.Meaning(value) is not null)
        {
            Alerts.Hear(value);
        }
        else
        {
            IsDisturbed |= value != '\r';
        }
    }
}
