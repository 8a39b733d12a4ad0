using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Application.Modbus;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

/// <summary>A unit's Modbus side in a time of its own; bytes as hex.</summary>
internal sealed class ModbusBench
{
    private readonly ModbusDevice _device;
    private readonly List<string> _frames = [];

    public ModbusBench(ModbusDeviceFraming framing = ModbusDeviceFraming.Rtu, SimulatorOptions? options = null)
    {
        IsTcp = framing == ModbusDeviceFraming.Tcp;
        _device = new ModbusDevice(() => Readings, framing, options ?? new(), write => Writes.Add(Hex(write)));
    }

    public bool IsTcp { get; }

    public SimulatedReadings Readings { get; set; } = new();

    public TimeSpan Now { get; private set; } = TimeSpan.FromHours(2);

    public TimeSpan WakeAt => _device.WakeAt;

    public List<string> Writes { get; } = [];

    /// <summary>The frames said since the last call, joined by a bar.</summary>
    public string Said()
    {
        var said = string.Join(" | ", _frames);
        _frames.Clear();
        return said;
    }

    /// <summary>Bytes one after another, each that many milliseconds behind the one before.</summary>
    public ModbusBench Hear(string hex, double apart = 0) => Hear(Bytes(hex), apart);

    public ModbusBench Hear(byte[] bytes, double apart = 0)
    {
        foreach (var value in bytes)
        {
            if (apart > 0)
            {
                Wait(apart);
            }

            _device.Hear(Now, value);
            Collect();
        }

        return this;
    }

    /// <summary>Bytes some milliseconds later, while a busy host did not wake the device.</summary>
    public ModbusBench HearUnwoken(string hex, double milliseconds)
    {
        Now += TimeSpan.FromMilliseconds(milliseconds);
        return Hear(hex);
    }

    /// <summary>Lets milliseconds pass; the device is woken when it asks.</summary>
    public ModbusBench Wait(double milliseconds)
    {
        var end = Now + TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
        while (_device.WakeAt <= end)
        {
            Now = _device.WakeAt > Now ? _device.WakeAt : Now;
            _device.Tick(Now);
            Collect();
        }

        Now = end;
        return this;
    }

    /// <summary>The answer to function and data in a frame of its own, without its frame; "" if there is none.</summary>
    public string Ask(string request)
    {
        var bytes = Bytes(request);
        Wait(1000);
        Said();
        Hear(IsTcp ? Tcp(bytes) : Rtu(bytes)).Wait(100);
        var answer = Said().Split(' ');
        return string.Join(" ", IsTcp ? answer.Skip(7) : answer.Skip(1).Take(Math.Max(0, answer.Length - 3)));
    }

    /// <summary>The registers of a block, four digits each, or <c>exception</c> and its number.</summary>
    public string Read(int start, int count, byte function = 3)
    {
        var answer = Bytes(Ask($"{function:X2} {start >> 8:X2} {start & 0xff:X2} {count >> 8:X2} {count & 0xff:X2}"));
        return answer.Length == 2
            ? $"exception {answer[1]}"
            : string.Join(" ", Enumerable.Range(0, answer[1] / 2).Select(i => $"{answer[2 + (2 * i)]:X2}{answer[3 + (2 * i)]:X2}"));
    }

    /// <summary>One number of one register.</summary>
    public int Word(int address) => int.Parse(Read(address, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public static byte[] Rtu(byte[] request, byte unit = 1)
    {
        byte[] frame = [unit, .. request, 0, 0];
        var crc = RtuCheck.Crc(frame, frame.Length - 2);
        frame[frame.Length - 2] = (byte)crc;
        frame[frame.Length - 1] = (byte)(crc >> 8);
        return frame;
    }

    public static byte[] Tcp(byte[] request, byte unit = 1) => [0x12, 0x34, 0, 0, 0, (byte)(request.Length + 1), unit, .. request];

    public static byte[] Bytes(string hex) =>
        hex.Split([' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => byte.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();

    public static string Hex(byte[] bytes) => string.Join(" ", bytes.Select(value => $"{value:X2}"));

    private void Collect()
    {
        while (_device.TakeOutput() is { } frame)
        {
            _frames.Add(Hex(frame));
        }
    }
}
