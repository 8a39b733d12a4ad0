using System;
using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>
/// A slave that a test scripts. It keeps the vendor's rule that no request may cut an item, by a table of its own, and makes
/// its frames without the product's code.
/// </summary>
public sealed class ScriptedSlave(Dictionary<int, ushort> registers, bool isTcp = false)
{
    // Every item of more than one register: first register and length.
    private static readonly (int Register, int Count)[] LongItems =
    [
        (0, 2), (3, 2), (6, 2), (9, 2), (12, 2), (15, 2), (20, 2), (128, 2), (145, 2), (157, 2), (161, 2), (165, 2), (169, 2), (173, 2),
        (516, 8), (532, 16), (548, 16), (564, 8), (572, 8), (580, 8), (596, 8), (604, 8), (612, 8), (620, 8), (628, 8), (644, 2),
        (1031, 2), (1036, 2), (1041, 2), (1046, 2), (1054, 2), (1056, 2), (1058, 2), (1060, 2), (2048, 2), (2050, 4), (2054, 2), (2056, 2),
    ];

    public byte Id { get; set; } = 1;

    public Dictionary<int, ushort> Registers { get; } = registers;

    public bool IsTcp { get; } = isTcp;

    /// <summary>What an undefined register reads.</summary>
    public ushort Undefined { get; set; } = isTcp ? (ushort)0 : (ushort)0xffff;

    /// <summary>The exception for a range that is not to be answered with its values; null to answer.</summary>
    public Func<int, int, byte?> Refuse { get; set; } = (_, _) => null;

    /// <summary>What is sent instead of a reply, and when: pieces with their delay in milliseconds. Takes the number of the request, from 1, and the reply.</summary>
    public Func<int, byte[], IEnumerable<(double After, byte[] Bytes)>> Send { get; set; } = (_, reply) => [(20, reply)];

    public List<(int Register, int Count)> Asked { get; } = [];

    public int Cuts { get; private set; }

    public static bool CutsAnItem(int register, int count) =>
        LongItems.Any(i => Overlap(i, register, count) is var part && part > 0 && part < i.Count);

    /// <summary>Takes a frame and gives what it answers to it.</summary>
    public IEnumerable<(double After, byte[] Bytes)> Hear(byte[] frame)
    {
        var at = IsTcp ? 6 : 0;
        int register = (frame[at + 2] << 8) | frame[at + 3];
        int count = (frame[at + 4] << 8) | frame[at + 5];
        Asked.Add((register, count));
        if (frame[at] != Id)
        {
            return [];
        }

        var cuts = CutsAnItem(register, count);
        Cuts += cuts ? 1 : 0;
        var refusal = cuts ? 2 : Refuse(register, count);
        var pdu = refusal is { } code
            ? [0x83, code]
            : new byte[] { 3, (byte)(2 * count) }.Concat(Enumerable.Range(register, count).SelectMany(Value)).ToArray();
        return Send(Asked.Count, Wrap(Id, pdu, IsTcp ? (frame[0] << 8) | frame[1] : 0));
    }

    public byte[] Wrap(byte id, byte[] pdu, int transaction) => IsTcp
        ? [(byte)(transaction >> 8), (byte)transaction, 0, 0, 0, (byte)(pdu.Length + 1), id, .. pdu]
        : WithCrc([id, .. pdu]);

    public static byte[] WithCrc(byte[] body)
    {
        var crc = 0xffff;
        foreach (var value in body)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xa001 : crc >> 1;
            }
        }

        return [.. body, (byte)crc, (byte)(crc >> 8)];
    }

    private static int Overlap((int Register, int Count) item, int register, int count) =>
        Math.Min(item.Register + item.Count, register + count) - Math.Max(item.Register, register);

    private byte[] Value(int register)
    {
        var word = Registers.TryGetValue(register, out var known) ? known : Undefined;
        return [(byte)(word >> 8), (byte)word];
    }
}
