using System;
using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>Makes the rows of a map as they are at one moment.</summary>
internal sealed class MapRows
{
    private readonly UnitMap _map;
    private readonly Func<SimulatedReadings> _readings;
    private readonly HashSet<int> _late;

    public MapRows(UnitMap map, Func<SimulatedReadings> readings)
    {
        _map = map;
        _readings = readings;
        _late = [.. map.Fields.Where(f => f.Late).SelectMany(f => new[] { f.Address / map.Width, (f.Address + f.Size - 1) / map.Width })];
    }

    /// <summary>What the device keeps itself, by field name.</summary>
    public Dictionary<string, byte[]> Kept { get; } = new()
    {
        [UnitMap.Master] = new byte[4],
        [UnitMap.Slave] = new byte[4],
        [UnitMap.Accepted] = new byte[2],
    };

    /// <summary>True if the row is left out until the password.</summary>
    public bool IsLate(int row) => _late.Contains(row);

    /// <summary>The row's number and payload, with its check bytes.</summary>
    public byte[] Frame(int row)
    {
        var memory = Memory();
        var frame = new byte[_map.Width + 1];
        frame[0] = (byte)row;
        Array.Copy(memory, row * _map.Width, frame, 1, _map.Width);
        return MicrolinkSums.Seal(frame);
    }

    /// <summary>The first bytes of row 0.</summary>
    public byte[] Header() => _map.Header(_readings().HardwareId);

    /// <summary>A field's bytes as stored.</summary>
    public byte[] Stored(string name)
    {
        var field = _map[name];
        return Memory().Skip(field.Address).Take(field.Size).ToArray();
    }

    private byte[] Memory()
    {
        var readings = _readings();
        var memory = new byte[_map.Rows * _map.Width];
        Header().CopyTo(memory, 0);
        _map.Descriptor.CopyTo(memory, 12);
        for (var i = 12 + _map.Descriptor.Length; i < UnitMap.DataRow * _map.Width; i++)
        {
            memory[i] = 0xf7;
        }

        foreach (var field in _map.Fields)
        {
            var bytes = field.Name is { } name && Kept.TryGetValue(name, out var kept) ? kept : field.Value?.Invoke(readings);
            bytes?.CopyTo(memory, field.Address);
        }

        return memory;
    }
}
