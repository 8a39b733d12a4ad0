using System;

namespace ApcUps.Status.UpsLink;

/// <summary>One command, and its reply or its timeout.</summary>
internal sealed class Exchange : LinkStep
{
    private readonly byte _command;
    private readonly ReplyLine _line;
    private TimeSpan _until;

    public Exchange(UpsLinkWire wire, byte command)
        : base(wire)
    {
        _command = command;
        _line = new ReplyLine(command);
    }

    /// <summary>The whole reply; null if there was none in time. Half a line is none.</summary>
    public string? Reply => _line.IsWhole ? _line.Text : null;

    public override TimeSpan WakeAt => _until;

    public override void Begin(TimeSpan now)
    {
        _until = now + UpsLinkTiming.For(_command);
        Wire.Send(_command);
    }

    public override void Receive(byte value, TimeSpan now)
    {
        if (_line.Receive(value))
        {
            Wire.Alerts.Hear(value);
        }

        IsDone |= _line.IsWhole;
    }
}
