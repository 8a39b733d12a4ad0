using System;
using System.Collections.Generic;
using System.Globalization;

namespace ApcUps.Status.Microlink;

/// <summary>
/// One walk through a descriptor. Ids from 01 to DF are fields of two bytes unless FC says otherwise; FB, FA and F9 bring
/// values of the field's size, which are passed over; F8, FE and FD open levels and FF closes them; F6 ends. The data of the
/// fields lie in the same order without gaps.
/// </summary>
internal sealed class DescriptorWalk
{
    // Bounds for hostile bytes: no unit is known to have more than a few hundred fields and four levels.
    private const int MostFields = 4096;
    private const int MostLevels = 32;
    private const int MostSteps = 50_000;

    private const int LastId = 0xdf;

    private readonly RowMemory _memory;
    private readonly int _end;
    private readonly List<MicrolinkField> _fields = new();
    private readonly Stack<DescriptorLevel> _levels = new();

    private int _at = MicrolinkHeader.Length;
    private int _address;
    private int _id;
    private int _size;
    private bool _skipNext;
    private bool _rowMissing;

    public DescriptorWalk(RowMemory memory, int dataAddress)
    {
        _memory = memory;
        _end = Math.Min(dataAddress, memory.Length);
        _address = dataAddress;
    }

    private string Path => _levels.Count == 0 ? string.Empty : _levels.Peek().Path;

    private bool IsSilent => _levels.Count > 0 && _levels.Peek().IsSilent;

    public MicrolinkDescriptor Run()
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var token = Next();
            if (token == 0xf6 && Settle() && _levels.Count == 0)
            {
                return new(_fields, MicrolinkDescriptorFault.None);
            }

            if (token is null or 0xf6 || !Step(token.Value))
            {
                break;
            }
        }

        return new(Array.Empty<MicrolinkField>(), _rowMissing ? MicrolinkDescriptorFault.RowMissing : MicrolinkDescriptorFault.Invalid);
    }

    private bool Step(int token) => token switch
    {
        0xf7 => true,
        0xfc => SetSize(),
        0xfb or 0xf9 => Pass(1),
        0xfa => Pass(2),
        0xf5 => Settle() && (_skipNext = true),
        0xf8 => Settle() && Open(":", indexed: false),
        0xfe => Settle() && Open(".", indexed: false),
        0xfd => Settle() && Open(string.Empty, indexed: true),
        0xff => Settle() && Close(),
        // 00 and E0 to F3 are invalid everywhere; F4 is by one of two sources, and by the other something that we cannot place.
        _ => token is > 0 and <= LastId && Settle() && Begin(token),
    };

    private int? Next()
    {
        if (_at >= _end)
        {
            return null;
        }

        if (!_memory.Has(_at, 1))
        {
            _rowMissing = true;
            return null;
        }

        return _memory[_at++];
    }

    private bool Begin(int id)
    {
        _id = id;
        _size = 2;
        return true;
    }

    private bool SetSize()
    {
        var size = _id == 0 ? null : Next();
        _size = size ?? _size;
        return size.HasValue;
    }

    private bool Pass(int values)
    {
        if (_id == 0)
        {
            return false;
        }

        for (var i = 0; i < values * _size; i++)
        {
            if (Next() is null)
            {
                return false;
            }
        }

        return true;
    }

    // The field begun last has all its qualifiers: it gets its place.
    private bool Settle()
    {
        if (_id == 0)
        {
            return true;
        }

        if (!IsSilent)
        {
            if (_fields.Count == MostFields || _address + _size > _memory.Length)
            {
                return false;
            }

            _fields.Add(new(Path + Hex(_id), _id, _address, _size, _skipNext));
            _address += _size;
        }

        _skipNext = false;
        _id = 0;
        return true;
    }

    private bool Open(string mark, bool indexed)
    {
        var id = Next();
        var count = indexed ? Next() : null;
        if (id is null or 0 or > LastId || (indexed && count is null) || _levels.Count == MostLevels)
        {
            return false;
        }

        _levels.Push(new(Path, Hex(id.Value) + mark, _at, count, IsSilent));
        return true;
    }

    private bool Close()
    {
        if (_levels.Count == 0)
        {
            return false;
        }

        var level = _levels.Peek();
        if (level.IsIndexed && level.Advance())
        {
            _at = level.Start;
        }
        else
        {
            _levels.Pop();
        }

        return true;
    }

    private static string Hex(int id) => id.ToString("X", CultureInfo.InvariantCulture);
}
