using System;
using System.Collections.Generic;
using System.Text;

namespace ApcUps.Simulator.Application.Modbus;

/// <summary>
/// The registers of a unit at one moment: its items, and what stands where there is none. The unit's own port and a network
/// card differ in that (vendor's application note; vendor's map).
/// </summary>
internal sealed class RegisterMap
{
    private const int LastStatusRegister = 26;

    private readonly Dictionary<int, ushort> _values = [];
    private readonly HashSet<int> _insides = [];
    private readonly bool _card;

    /// <summary>Creates an empty map.</summary>
    /// <param name="card">True for a network card's.</param>
    public RegisterMap(bool card) => _card = card;

    /// <summary>Puts an item of one or more registers at an address; in a number the high word comes first.</summary>
    public void Put(int address, params ushort[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            _values[address + i] = words[i];
            if (i > 0)
            {
                _insides.Add(address + i);
            }
        }
    }

    /// <summary>Puts a number of 32 bits.</summary>
    public void PutLong(int address, uint value) => Put(address, (ushort)(value >> 16), (ushort)value);

    /// <summary>Puts a scaled number: the value times the divisor, in two's complement.</summary>
    public void PutScaled(int address, double value, int divisor) => Put(address, (ushort)(int)Math.Round(value * divisor));

    /// <summary>Puts a text, two characters in a register, with blanks behind it.</summary>
    /// <param name="address">The first register.</param>
    /// <param name="words">Its size in registers.</param>
    /// <param name="text">The text; what is too long is cut.</param>
    public void PutText(int address, int words, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text.PadRight(2 * words));
        var item = new ushort[words];
        for (var i = 0; i < words; i++)
        {
            item[i] = (ushort)((bytes[2 * i] << 8) | bytes[(2 * i) + 1]);
        }

        Put(address, item);
    }

    /// <summary>Puts a number that this model does not have: FFFF in each register from the unit, 0000 from a card (observed).</summary>
    public void PutMissing(int address, int words = 1)
    {
        var item = new ushort[words];
        for (var i = 0; i < words; i++)
        {
            item[i] = (ushort)(_card ? 0 : 0xffff);
        }

        Put(address, item);
    }

    /// <summary>
    /// The registers of a read request, or null for "illegal data address". Native rule: a request must not cut an item. What a
    /// card does about that is unknown, so this one is as strict. A card refuses a start where nothing is defined.
    /// </summary>
    public ushort[]? Read(int start, int count)
    {
        if (start + count > 0x10000 || _insides.Contains(start) || _insides.Contains(start + count) || (_card && !_values.ContainsKey(start)))
        {
            return null;
        }

        var words = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            words[i] = _values.TryGetValue(start + i, out var value) ? value : Undefined(start + i);
        }

        return words;
    }

    // FFFF from the unit, but gaps of its status block were seen as 0000; 0000 from a card.
    private ushort Undefined(int address) => (ushort)(_card || address <= LastStatusRegister ? 0 : 0xffff);
}
