using System;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>The unit's side of Microlink.</summary>
internal sealed class MicrolinkDevice : IApplicationDevice
{
    public MicrolinkDevice(Func<SimulatedReadings> readings)
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
