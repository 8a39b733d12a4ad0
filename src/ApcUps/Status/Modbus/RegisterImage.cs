using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ApcUps.Status.Modbus;

/// <summary>The registers that a unit has told, by number. What was not read is not there.</summary>
public sealed class RegisterImage
{
    private readonly SortedDictionary<int, ushort> _words = [];

    /// <summary>Notes registers in a row, two bytes each, high byte first.</summary>
    public void Put(int register, byte[] data)
    {
        for (var i = 0; i + 1 < data.Length; i += 2)
        {
            _words[register + (i / 2)] = (ushort)((data[i] << 8) | data[i + 1]);
        }
    }

    /// <summary>Forgets what changes from reading to reading.</summary>
    public void ForgetChanging()
    {
        foreach (var register in _words.Keys.Where(ReadPlan.Changes).ToArray())
        {
            _words.Remove(register);
        }
    }

    /// <summary>A register as it is; null if it was not read.</summary>
    public int? Word(int register) => _words.TryGetValue(register, out var word) ? word : null;

    /// <summary>An item of two registers, the high word in the lower one; null if they were not read.</summary>
    public uint? DoubleWord(int register) =>
        Word(register) is { } high && Word(register + 1) is { } low ? ((uint)high << 16) | (uint)low : null;

    /// <summary>The bytes of some registers in a row; null if not all of them were read.</summary>
    public byte[]? Bytes(int register, int count)
    {
        var bytes = new byte[2 * count];
        for (var i = 0; i < count; i++)
        {
            if (Word(register + i) is not { } word)
            {
                return null;
            }

            bytes[2 * i] = (byte)(word >> 8);
            bytes[(2 * i) + 1] = (byte)word;
        }

        return bytes;
    }

    /// <summary>All that was read: each item under its first register, and registers that belong to none by themselves.</summary>
    public UpsRawValue[] ToRaw()
    {
        var raw = new List<UpsRawValue>();
        var next = int.MinValue;
        foreach (var register in _words.Keys)
        {
            if (register < next)
            {
                continue;
            }

            var count = RegisterMap.LengthAt(register);
            var bytes = Bytes(register, count) ?? Bytes(register, count = 1)!;
            raw.Add(new() { Name = register.ToString(CultureInfo.InvariantCulture), Value = Hex(bytes) });
            next = register + count;
        }

        return [.. raw];
    }

    private static string Hex(byte[] bytes)
    {
        var text = new StringBuilder(2 * bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
