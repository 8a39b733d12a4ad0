using System;

namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>
/// The alerts a unit sends by itself, in smart mode only. When each comes is stated by the vendor; that the first line fail
/// comes twice was observed. Real units send <c>?</c> also after being turned on, this one for an overload alone.
/// </summary>
internal sealed class UpsLinkAlerts
{
    private static readonly TimeSpan LineFailInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReplaceInterval = TimeSpan.FromHours(5);

    private readonly LastingAlert _line = new("!!", "!", LineFailInterval, "$");
    private readonly LastingAlert _battery = new("%", "", TimeSpan.MaxValue, "+");
    private readonly LastingAlert _abnormal = new("?", "", TimeSpan.MaxValue, "=");
    private readonly LastingAlert _replace = new("#", "#", ReplaceInterval, "");

    /// <summary>The alerts that are due, as text; nothing if nobody is to hear them.</summary>
    public string Poll(TimeSpan now, SimulatedReadings readings, bool audible)
    {
        var low = readings.Has(SimulatorCondition.LowBattery);
        return _line.Poll(now, IsLineFailed(readings), audible, mayRepeat: readings.OnBattery && !low)
            + _battery.Poll(now, low, audible)
            + _abnormal.Poll(now, readings.OutputOn && readings.Has(SimulatorCondition.Overload), audible)
            + _replace.Poll(now, readings.Has(SimulatorCondition.ReplaceBattery), audible);
    }

    // A unit that is switched off during an outage has not come back from it.
    private bool IsLineFailed(SimulatedReadings readings) => readings.OnBattery || (_line.Holds && !readings.Mains);
}
