using System;
using System.Text;
using ApcUps.Status.UpsLink;

namespace ApcUps.Tracing;

/// <summary>
/// Hears UPS-Link: alert characters that stand alone, and lines that look like its answers. UPS-Link knows one speed, 2400
/// baud; at another its lines must convince more, and a single character means nothing.
/// </summary>
internal sealed class UpsLinkEar : ISpeakerEar
{
    private const int OwnBaudRate = 2400;
    private const int LineLimit = 300;
    private const int AlertLimit = 3;
    private const int MostWeight = 8;

    private readonly StringBuilder _line = new();
    private readonly bool _mayBeOwnSpeed;
    private readonly int _convincing;
    private int _weight;
    private int _burst;
    private bool _alertsOnly = true;
    private byte _alert;

    public UpsLinkEar(int? baudRate)
    {
        _mayBeOwnSpeed = baudRate is null or OwnBaudRate;
        _convincing = _mayBeOwnSpeed ? 2 : 4;
    }

    public Finding? Hear(byte value, TimeSpan now)
    {
        _burst++;
        _alertsOnly &= UpsLinkAlert.Meaning(value) is not null;
        _alert = value;
        if (value != 0x0a)
        {
            _line.Append(_line.Length < LineLimit ? ((char)value).ToString() : string.Empty);
            return null;
        }

        var line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        _weight = Math.Max(0, Math.Min(MostWeight, _weight + UpsLinkAnswer.Weigh(line)));
        return _weight >= _convincing ? new(UpsSpeaker.UpsLink, "Lines as a UPS-Link unit answers them.") : null;
    }

    public Finding? Rest(TimeSpan now)
    {
        var alone = _alertsOnly && _burst is > 0 and <= AlertLimit && _mayBeOwnSpeed;
        _alertsOnly = true;
        _burst = 0;
        return alone
            ? new(UpsSpeaker.UpsLink, $"The UPS-Link alert {(char)_alert} alone: {UpsLinkAlert.Meaning(_alert)}.", IsWeak: true)
            : null;
    }
}
