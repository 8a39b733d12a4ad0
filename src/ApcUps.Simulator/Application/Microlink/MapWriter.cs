using System;
using System.Collections.Generic;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>
/// Writes a descriptor and lays out the data area in the same order. A field that fits in a row never lies across two: filler is
/// put in front of it, as real units do.
/// </summary>
internal sealed class MapWriter
{
    private const byte Filler = 0x03;
    private const byte Close = 0xff;

    private readonly List<byte> _descriptor = new();
    private readonly List<MapField> _fields = new();
    private readonly int _width;
    private int _address;

    /// <param name="width">Bytes in a row.</param>
    /// <param name="dataAddress">Where the data area begins.</param>
    public MapWriter(int width, int dataAddress) => (_width, _address) = (width, dataAddress);

    public IReadOnlyList<MapField> Fields => _fields;

    /// <summary>True while what is added is to be told only after the password.</summary>
    public bool Late { get; set; }

    /// <summary>The descriptor with its end mark.</summary>
    public byte[] Descriptor() => [.. _descriptor, 0xf6];

    public MapWriter Namespace(byte id, Action<MapWriter> inside) => Level([0xf8, id], inside);

    public MapWriter Collection(byte id, Action<MapWriter> inside) => Level([0xfe, id], inside);

    /// <summary>A block that is described once and stands for several elements, which lie one behind the other.</summary>
    /// <param name="id">The collection.</param>
    /// <param name="count">The elements.</param>
    /// <param name="element">Writes the element of a number; all must be of the same size, a multiple of a row.</param>
    public MapWriter Indexed(byte id, byte count, Action<MapWriter, int> element)
    {
        AlignTo(_width);
        _descriptor.AddRange([0xfd, id, count]);
        for (var i = 0; i < count; i++)
        {
            var described = _descriptor.Count;
            element(this, i);
            AlignTo(_width);
            if (i > 0)
            {
                _descriptor.RemoveRange(described, _descriptor.Count - described);
            }
        }

        _descriptor.Add(Close);
        return this;
    }

    /// <summary>A field.</summary>
    /// <param name="id">Its usage.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="value">Its content.</param>
    /// <param name="name">What the device calls it, if it keeps it itself.</param>
    public MapWriter Usage(byte id, int size, Func<SimulatedReadings, byte[]>? value = null, string? name = null)
    {
        if (size <= _width && (_address % _width) + size > _width)
        {
            AlignTo(_width);
        }

        _descriptor.Add(id);
        if (size != 2)
        {
            _descriptor.AddRange([0xfc, (byte)size]);
        }

        _fields.Add(new(name, _address, size, value, Late));
        _address += size;
        return this;
    }

    /// <summary>Fills up to an address.</summary>
    public MapWriter FillTo(int address)
    {
        while (_address < address)
        {
            Fill(Math.Min(address - _address, 255));
        }

        return this;
    }

    /// <summary>Fills up to the beginning of a row.</summary>
    public MapWriter AlignTo(int width) => FillTo((_address + width - 1) / width * width);

    private void Fill(int size)
    {
        _descriptor.AddRange([Filler, 0xfc, (byte)size]);
        _fields.Add(new(null, _address, size, null, Late: false));
        _address += size;
    }

    private MapWriter Level(byte[] open, Action<MapWriter> inside)
    {
        _descriptor.AddRange(open);
        inside(this);
        _descriptor.Add(Close);
        return this;
    }
}
