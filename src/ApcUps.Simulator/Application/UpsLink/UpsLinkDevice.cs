using System;

namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>The unit's side of UpsLink.</summary>
internal sealed class UpsLinkDevice : IApplicationDevice
{
    public UpsLinkDevice(Func<SimulatedReadings> readings)
    {
        _ = readings;
    }

    public TimeSpan WakeAt => TimeSpan.MaxValue;

    public void Hear(TimeSpan now, byte value)
    {
    }

    public void Tick(TimeSpan now)
    {
    }

    public byte[]? TakeOutput() => null;
}
