using System;

namespace ApcUps.Status.UpsLink;

/// <summary>Y, and the wait for a line that says SM. What else comes, and what came before, does not count.</summary>
internal sealed class SmartModeCall : LinkStep
{
    private const string Answer = "SM";
    private const int MostAlerts = 100;

    private ReplyLine _line = new(UpsLinkCommand.SmartMode);
    private string _alerts = string.Empty;
    private TimeSpan _until;

    public SmartModeCall(UpsLinkWire wire)
        : base(wire)
    {
    }

    /// <summary>True if SM came.</summary>
    public bool Succeeded { get; private set; }

    public override TimeSpan WakeAt => _until;

    public override void Begin(TimeSpan now)
    {
        _until = now + UpsLinkTiming.Call;
        Wire.Send(UpsLinkCommand.SmartMode);
    }

    public override void Receive(byte value, TimeSpan now)
    {
        if (_line.Receive(value))
        {
            _alerts += _alerts.Length < MostAlerts ? ((char)value).ToString() : string.Empty;
        }
        else if (_line.IsWhole && _line.Text == Answer)
        {
            Succeed();
        }
        else if (_line.IsWhole)
        {
            _line = new ReplyLine(UpsLinkCommand.SmartMode);
        }
    }

    // Only now is it sure that the bytes were a unit's alerts, and not noise.
    private void Succeed()
    {
        Succeeded = IsDone = true;
        foreach (var alert in _alerts)
        {
            Wire.Alerts.Hear((byte)alert);
        }
    }
}
