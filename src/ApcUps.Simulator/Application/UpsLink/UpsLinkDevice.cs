using System;
using System.Collections.Generic;
using System.Text;

namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>
/// The unit's side of UPS-Link: a Smart-UPS of the third generation with firmware for 230 V. It begins in simple mode, deaf
/// to all but <c>Y</c>. Each command is one byte without an end, each reply a text and CR LF; alerts are bare characters
/// between the replies (all stated by the vendor). It answers at once, where real units take 20 to 100 ms.
/// </summary>
internal sealed class UpsLinkDevice : IApplicationDevice
{
    private const byte Backspace = 0x08;
    private const byte Escape = 0x1B;

    // A change of condition has no moment of its own here: it is looked for this often.
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    private readonly Func<SimulatedReadings> _readings;
    private readonly UpsLinkAlerts _alerts = new();
    private readonly InputExtremes _extremes = new();
    private readonly SortedDictionary<byte, int> _dangerous = [];
    private readonly Queue<byte[]> _output = new();
    private bool _smart;

    public UpsLinkDevice(Func<SimulatedReadings> readings) => _readings = readings;

    /// <inheritdoc/>
    public TimeSpan WakeAt { get; private set; }

    /// <summary>How often each command of <see cref="UpsLinkDangers"/> was heard, in simple mode too.</summary>
    public IReadOnlyDictionary<byte, int> Dangerous => _dangerous;

    /// <inheritdoc/>
    public void Hear(TimeSpan now, byte value)
    {
        var readings = Look(now);
        if (UpsLinkDangers.Has(value))
        {
            _dangerous[value] = _dangerous.TryGetValue(value, out var times) ? times + 1 : 1;
        }

        if (value == 'Y')
        {
            _smart = true;
            Say("SM\r\n");
        }
        else if (_smart && !IsMeaningless(value))
        {
            Say(Reply(readings, value) + "\r\n");
        }
    }

    /// <inheritdoc/>
    public void Tick(TimeSpan now)
    {
        Look(now);
        WakeAt = now + PollInterval;
    }

    /// <inheritdoc/>
    public byte[]? TakeOutput() => _output.Count == 0 ? null : _output.Dequeue();

    // No command has the eighth bit set (but the two-byte ones of the newest units, which this is not).
    private static bool IsMeaningless(byte value) => value is Backspace or Escape or >= 0x80;

    private string Reply(SimulatedReadings readings, byte command)
    {
        switch ((char)command)
        {
            case 'R':
                _smart = false;
                return "BYE";
            case 'a':
                return Announcement(readings);
            case 'M':
                return UpsLinkFormat.Tenths(_extremes.TakeMaximum());
            case 'N':
                return UpsLinkFormat.Tenths(_extremes.TakeMinimum());
            default:
                return UpsLinkAnswers.To(command, readings) ?? "NA";
        }
    }

    // Level, alerts, commands. The alerts are those of the generation: an edit of the EEPROM, which raises |, is refused here.
    private static string Announcement(SimulatedReadings readings)
    {
        var text = new StringBuilder("3.!$%+?=#|.");
        for (var command = 0; command < 0x80; command++)
        {
            if ("MNRYa".IndexOf((char)command) >= 0 || UpsLinkAnswers.To((byte)command, readings) is not null)
            {
                text.Append((char)command);
            }
        }

        return text.ToString();
    }

    private SimulatedReadings Look(TimeSpan now)
    {
        var readings = _readings();
        _extremes.See(readings.InputVoltage);
        Say(_alerts.Poll(now, readings, _smart));
        return readings;
    }

    private void Say(string text)
    {
        if (text.Length > 0)
        {
            _output.Enqueue(Encoding.ASCII.GetBytes(text));
        }
    }
}
