using System;

namespace ApcUps.Simulator.Application.Modbus;

/// <summary>The unit's side of Modbus.</summary>
internal sealed class ModbusDevice : IApplicationDevice
{
    public ModbusDevice(Func<SimulatedReadings> readings, ModbusDeviceFraming framing)
    {
        _ = readings;
        _ = framing;
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
