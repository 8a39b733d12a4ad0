using System;
using System.Collections.Generic;
using System.Globalization;
using ApcUps.Status.Codes;

namespace ApcUps.Status.Microlink;

/// <summary>
/// The values of a unit's fields, by path. What the descriptor does not list, what it says to skip, what no row brought and
/// what holds nothing but FF (not available; -1 in a signed number) is null. Numbers are big-endian.
/// </summary>
internal sealed class FieldValues
{
    private const string Top = "2:4.";

    private readonly Dictionary<string, MicrolinkField> _byPath = new();
    private readonly RowMemory _memory;

    public FieldValues(IReadOnlyList<MicrolinkField> fields, RowMemory memory)
    {
        All = fields;
        _memory = memory;
        foreach (var field in fields)
        {
            if (!field.IsSkipped && !_byPath.ContainsKey(field.Path))
            {
                _byPath.Add(field.Path, field);
            }
        }
    }

    public IReadOnlyList<MicrolinkField> All { get; }

    public MicrolinkField? Find(string path) => _byPath.TryGetValue(path, out var field) ? field : null;

    /// <summary>The field of a path; failing that the first of the same id that stands directly in a namespace 2 within other levels.</summary>
    public MicrolinkField? FindAlsoNested(string path, int id)
    {
        if (Find(path) is { } field)
        {
            return field;
        }

        var nested = "2:" + Hex(id);
        foreach (var other in All)
        {
            if (other.Id == id && !other.IsSkipped && (IsBehind(other.Path, ":" + nested) || IsBehind(other.Path, "." + nested)))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>The field of an id in the first collection directly below 2:4 that has all of these ids.</summary>
    public MicrolinkField? FindBeside(int id, params int[] ids)
    {
        foreach (var field in All)
        {
            var path = field.Path;
            var level = path.Substring(0, path.LastIndexOf('.') + 1);
            if (level.Length > Top.Length && level.StartsWith(Top, StringComparison.Ordinal) && level.IndexOf('.', Top.Length) == level.Length - 1
                && level.IndexOfAny(['[', ':'], Top.Length) < 0 && Array.TrueForAll(ids, each => Find(level + Hex(each)) is not null))
            {
                return Find(level + Hex(id));
            }
        }

        return null;
    }

    /// <summary>The bytes as the unit gave them; null if a row of them never came.</summary>
    public byte[]? Bytes(MicrolinkField? field) =>
        field is { Size: > 0 } && _memory.Has(field.Address, field.Size) ? _memory.Copy(field.Address, field.Size) : null;

    public uint? Word(string path) => Word(Find(path));

    public uint? Word(MicrolinkField? field)
    {
        if (field is not { Size: <= 4 } || Bytes(field) is not { } bytes)
        {
            return null;
        }

        uint value = 0;
        var isAvailable = false;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
            isAvailable |= b != 0xff;
        }

        return isAvailable ? value : null;
    }

    public int? Signed(MicrolinkField? field)
    {
        var unused = field is { Size: < 4 } ? 32 - (8 * field.Size) : 0;
        return Word(field) is { } word ? unchecked((int)(word << unused)) >> unused : null;
    }

    /// <summary>A fixed-point number without a sign, in so many fraction bits.</summary>
    public double? Fixed(string path, int bits) => Word(path) is { } word ? word / (double)(1 << bits) : null;

    /// <summary>A fixed-point number with a sign, in so many fraction bits.</summary>
    public double? SignedFixed(string path, int bits) => Signed(Find(path)) is { } number ? number / (double)(1 << bits) : null;

    public string? Text(string path) => Text(Find(path));

    public string? Text(MicrolinkField? field) => Bytes(field) is { } bytes ? VendorText.Read(bytes, 0, bytes.Length) : null;

    private static string Hex(int id) => id.ToString("X", CultureInfo.InvariantCulture);

    private static bool IsBehind(string path, string end) => path.EndsWith(end, StringComparison.Ordinal);
}
