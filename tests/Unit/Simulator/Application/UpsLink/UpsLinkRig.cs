using System;
using System.Text;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Application.UpsLink;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

/// <summary>A device, its clock, and the condition of its unit. Bytes are characters of Latin-1.</summary>
internal sealed class UpsLinkRig
{
    private TimeSpan _now = TimeSpan.FromHours(3);

    public UpsLinkRig()
    {
        Device = new UpsLinkDevice(() => Readings with { Condition = Condition });
        Device.Tick(_now);
    }

    public UpsLinkDevice Device { get; }

    public SimulatedReadings Readings { get; set; } = new();

    public SimulatorCondition Condition { get; set; }

    /// <summary>A device that has been told <c>Y</c>.</summary>
    public static UpsLinkRig Smart(SimulatorCondition condition = SimulatorCondition.None)
    {
        var rig = new UpsLinkRig { Condition = condition };
        rig.Run(1);
        rig.Ask("Y");
        return rig;
    }

    /// <summary>Sends bytes and gives what the device says at once.</summary>
    public string Ask(string bytes)
    {
        foreach (var value in Encoding.Latin1.GetBytes(bytes))
        {
            Device.Hear(_now, value);
        }

        return Said();
    }

    /// <summary>The reply to one command, without its end.</summary>
    public string Reply(char command)
    {
        var said = Ask(command.ToString());
        return said.EndsWith("\r\n", StringComparison.Ordinal) ? said[..^2] : throw new InvalidOperationException($"No line: '{said}'.");
    }

    /// <summary>Lets time pass and gives what the device says in it.</summary>
    public string Run(double seconds)
    {
        for (var end = _now + TimeSpan.FromSeconds(seconds); _now < end;)
        {
            _now = Device.WakeAt < end ? Device.WakeAt : end;
            if (Device.WakeAt <= _now)
            {
                Device.Tick(_now);
            }
        }

        return Said();
    }

    /// <summary>Changes the condition and lets a second pass.</summary>
    public string Change(SimulatorCondition condition)
    {
        Condition = condition;
        return Run(1);
    }

    private string Said()
    {
        var said = new StringBuilder();
        while (Device.TakeOutput() is { } bytes)
        {
            said.Append(Encoding.Latin1.GetString(bytes));
        }

        return said.ToString();
    }
}
