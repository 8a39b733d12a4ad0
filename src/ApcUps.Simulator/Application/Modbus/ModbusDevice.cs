using System;
using System.Collections.Generic;

namespace ApcUps.Simulator.Application.Modbus;

/// <summary>
/// The unit's side of Modbus, by vendor map 990-9840B for a line-interactive unit (SMT1500): on its own port as RTU, on a
/// network card as TCP. It takes no commands.
/// </summary>
internal sealed class ModbusDevice : IApplicationDevice
{
    private readonly IRequestFrames _frames;
    private readonly Queue<byte[]> _output = new();

    /// <summary>Creates the device.</summary>
    /// <param name="readings">The unit's values at the moment of a request.</param>
    /// <param name="framing">How it is reached.</param>
    /// <param name="options">Its id and the line's speed.</param>
    /// <param name="writeHeard">Takes function and data of each write, all of which are refused.</param>
    public ModbusDevice(Func<SimulatedReadings> readings, ModbusDeviceFraming framing, SimulatorOptions options, Action<byte[]> writeHeard)
    {
        var card = framing == ModbusDeviceFraming.Tcp;
        var answers = new RequestAnswers(readings, card, writeHeard);
        _frames = card ? new TcpFrames(answers, options.ModbusUnitId) : new RtuFrames(answers, options.ModbusUnitId, options.BaudRate);
    }

    /// <inheritdoc/>
    public TimeSpan WakeAt => _frames.WakeAt;

    /// <inheritdoc/>
    public void Hear(TimeSpan now, byte value) => Keep(_frames.Hear(now, value));

    /// <inheritdoc/>
    public void Tick(TimeSpan now) => Keep(_frames.Tick(now));

    /// <inheritdoc/>
    public byte[]? TakeOutput() => _output.Count == 0 ? null : _output.Dequeue();

    private void Keep(byte[]? frame)
    {
        if (frame is not null)
        {
            _output.Enqueue(frame);
        }
    }
}
