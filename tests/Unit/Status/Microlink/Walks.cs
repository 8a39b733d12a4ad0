using System;
using System.Linq;
using ApcUps.Status.Microlink;

namespace ApcUps.Tests.Unit.Status.Microlink;

/// <summary>Walks descriptors that stand alone.</summary>
public static class Walks
{
    /// <summary>A memory of rows of 16 with this descriptor, and data from the row given.</summary>
    public static MicrolinkDescriptor Of(byte[] descriptor, int rows = 64, int dataRow = 32)
    {
        var memory = Memory(descriptor, rows);
        return MicrolinkDescriptor.Walk(memory, dataRow * 16);
    }

    public static MicrolinkDescriptor Of(string hex, int rows = 64, int dataRow = 32) => Of(Hex.Bytes(hex), rows, dataRow);

    public static RowMemory Memory(byte[] descriptor, int rows, Func<int, bool>? came = null)
    {
        var bytes = new byte[rows * 16];
        Array.Copy(descriptor, 0, bytes, 12, Math.Min(descriptor.Length, bytes.Length - 12));
        var memory = new RowMemory(rows, 16);
        foreach (var row in Enumerable.Range(0, rows).Where(came ?? (_ => true)))
        {
            memory.Store(new(row, bytes[(row * 16)..((row + 1) * 16)]));
        }

        return memory;
    }

    /// <summary>Path, place behind the first field, size: one string a field.</summary>
    public static string[] Text(this MicrolinkDescriptor descriptor) =>
        [.. descriptor.Fields.Select(f => $"{f.Path} {f.Address - descriptor.Fields[0].Address} {f.Size}")];
}
