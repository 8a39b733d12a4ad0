using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ApcUps.Tests.Unit.Status.Microlink;

/// <summary>Writes the memory of a made-up unit: header, descriptor and data side by side, and where it put what.</summary>
public sealed class TestMap
{
    private readonly List<byte> _descriptor = new();
    private readonly List<byte> _data = new();
    private readonly List<string> _levels = new();
    private readonly int _width;
    private readonly int _dataRow;

    public TestMap(int width = 16, int rows = 0x60, int dataRow = 0x30, byte flags = 0x09)
    {
        _width = width;
        _dataRow = dataRow;
        Header = [0x0a, (byte)width, (byte)rows, 0x03, 0xed, 0x07, flags, 0, 1, 0, (byte)dataRow, 0];
    }

    public byte[] Header { get; }

    public Dictionary<string, int> Address { get; } = new();

    public List<string> Paths { get; } = new();

    public int Rows => Header[2];

    public int Width => _width;

    public TestMap Namespace(byte id) => Open([0xf8, id], Name(id) + ":");

    public TestMap Collection(byte id) => Open([0xfe, id], Name(id) + ".");

    public TestMap Close()
    {
        _levels.RemoveAt(_levels.Count - 1);
        return Words(0xff);
    }

    /// <summary>Descriptor bytes as they are.</summary>
    public TestMap Words(params byte[] bytes)
    {
        _descriptor.AddRange(bytes);
        return this;
    }

    public TestMap Number(byte id, int size, long value) => Field(id, [.. Enumerable.Range(0, size).Select(i => (byte)(value >> (8 * (size - 1 - i))))]);

    public TestMap Text(byte id, int size, string text) => Field(id, Encoding.ASCII.GetBytes(text.PadRight(size)));

    /// <summary>A field, with a filler before it if it would straddle a row.</summary>
    public TestMap Field(byte id, byte[] data)
    {
        var left = _width - (_data.Count % _width);
        if (data.Length > left && data.Length <= _width)
        {
            Place(1, new byte[left]);
        }

        return Place(id, data);
    }

    /// <summary>An indexed collection of fields of two bytes, or four or more where a value needs them; all elements alike.</summary>
    public TestMap Indexed(byte id, params (byte Id, byte[] Data)[][] elements)
    {
        Words(0xfd, id, (byte)elements.Length);
        foreach (var (field, data) in elements[0])
        {
            Words(field, 0xfc, (byte)data.Length);
        }

        for (var i = 0; i < elements.Length; i++)
        {
            foreach (var (field, data) in elements[i])
            {
                Note($"{Name(id)}[{i.ToString(CultureInfo.InvariantCulture)}].{Name(field)}", data);
            }
        }

        return Words(0xff);
    }

    /// <summary>The rows, the descriptor closed.</summary>
    public byte[][] Build()
    {
        while (_levels.Count > 0)
        {
            Close();
        }

        Words(0xf6);
        var memory = new byte[Rows * _width];
        Header.CopyTo(memory, 0);
        _descriptor.CopyTo(memory, 12);
        for (var i = 12 + _descriptor.Count; i < _dataRow * _width; i++)
        {
            memory[i] = 0xf7;
        }

        _data.CopyTo(memory, _dataRow * _width);
        return [.. Enumerable.Range(0, Rows).Select(row => memory[(row * _width)..((row + 1) * _width)])];
    }

    private static string Name(byte id) => id.ToString("X", CultureInfo.InvariantCulture);

    private TestMap Open(byte[] words, string level)
    {
        _levels.Add(level);
        return Words(words);
    }

    private TestMap Place(byte id, byte[] data)
    {
        Words(data.Length == 2 ? [id] : [id, 0xfc, (byte)data.Length]);
        Note(Name(id), data);
        return this;
    }

    private void Note(string name, byte[] data)
    {
        var path = string.Concat(_levels) + name;
        Paths.Add(path);
        Address[path] = (_dataRow * _width) + _data.Count;
        _data.AddRange(data);
    }
}
