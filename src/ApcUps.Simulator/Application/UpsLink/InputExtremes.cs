using System;

namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>
/// The highest and the lowest mains voltage since each was last read: reading one begins it anew (stated by the vendor), so
/// two programs that poll a unit spoil each other's.
/// </summary>
internal sealed class InputExtremes
{
    private double _now;
    private double? _maximum;
    private double? _minimum;

    public void See(double volts)
    {
        _now = volts;
        _maximum = Math.Max(volts, _maximum ?? volts);
        _minimum = Math.Min(volts, _minimum ?? volts);
    }

    public double TakeMaximum()
    {
        var taken = _maximum ?? _now;
        _maximum = null;
        See(_now);
        return taken;
    }

    public double TakeMinimum()
    {
        var taken = _minimum ?? _now;
        _minimum = null;
        See(_now);
        return taken;
    }
}
