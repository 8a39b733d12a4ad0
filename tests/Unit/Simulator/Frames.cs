using System;
using System.Collections.Generic;

namespace ApcUps.Tests.Unit.Simulator;

/// <summary>Builds XMODEM blocks for tests, with a table-free CRC of its own.</summary>
internal static class Frames
{
    public const byte Soh = 1;
    public const byte Stx = 2;
    public const byte Eot = 4;
    public const byte Ack = 6;
    public const byte Nak = 0x15;
    public const byte Can = 0x18;

    public static byte[] Crc(int number, byte[] data)
    {
        uint remainder = 0;
        foreach (var value in data)
        {
            remainder ^= (uint)value << 8;
            for (var i = 0; i < 8; i++)
            {
                remainder = ((remainder << 1) ^ ((remainder & 0x8000) == 0 ? 0u : 0x1021u)) & 0xffff;
            }
        }

        return Frame(number, data, [(byte)(remainder >> 8), (byte)remainder]);
    }

    public static byte[] Sum(int number, byte[] data)
    {
        byte sum = 0;
        Array.ForEach(data, value => sum += value);
        return Frame(number, data, [sum]);
    }

    public static byte[] Data(int fill, int size = 128)
    {
        var data = new byte[size];
        Array.Fill(data, (byte)fill);
        return data;
    }

    public static IEnumerable<byte[]> Split(byte[] image, int size = 128)
    {
        for (var offset = 0; offset < image.Length; offset += size)
        {
            yield return image[offset..(offset + size)];
        }
    }

    private static byte[] Frame(int number, byte[] data, byte[] check) =>
        [data.Length == 128 ? Soh : Stx, (byte)number, (byte)~number, .. data, .. check];
}
