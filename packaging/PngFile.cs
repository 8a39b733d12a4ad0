using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace ApcUps.Packaging;

/// <summary>The PNG format, as far as one small picture needs it.</summary>
internal static class PngFile
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <param name="image">Red, green, blue and alpha of each point, row by row.</param>
    /// <param name="width">Points in a row.</param>
    /// <param name="height">Rows.</param>
    public static byte[] Encode(byte[] image, int width, int height)
    {
        // 8 bits in each of 4 channels, deflate, no interlace.
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compress(image, width * 4));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(byte[] image, int rowLength)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            for (var row = 0; row < image.Length; row += rowLength)
            {
                // Each row begins with its filter: none.
                zlib.WriteByte(0);
                zlib.Write(image, row, rowLength);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string kind, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
        file.Write(number);
    }

    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xedb88320);
        }

        return ~crc;
    }
}
