using System;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;

namespace ApcUps.Firmware;

/// <summary>The one pass over a file: it reads with a buffer of fixed size, and never more than the limit.</summary>
internal static class ContainerScan
{
    private const int BufferSize = 64 * 1024;
    private const int StartSize = 512;

    /// <summary>Reads a stream from where it stands to its end.</summary>
    public static ContainerLayout Read(Stream stream)
    {
        var layout = new ContainerLayout();
        var chain = new ChainReader();
        using var sha = SHA256.Create();
        var buffer = new byte[BufferSize];
        var known = stream.CanSeek ? stream.Length - stream.Position : 0;
        for (var first = true; ; first = false)
        {
            var count = Fill(stream, buffer);
            if (first)
            {
                layout.Start = new byte[Math.Min(count, StartSize)];
                Array.Copy(buffer, layout.Start, layout.Start.Length);
            }

            layout.Size += count;
            if (Math.Max(known, layout.Size) > ContainerLayout.SizeLimit)
            {
                layout.IsTooLarge = true;
                layout.Size = Math.Max(known, layout.Size);
                break;
            }

            sha.TransformBlock(buffer, 0, count, null, 0);
            chain.Feed(buffer, count);
            if (count < buffer.Length)
            {
                sha.TransformFinalBlock(buffer, 0, 0);
                layout.Sha256 = Hexadecimal(sha.Hash!);
                break;
            }
        }

        chain.Finish();
        layout.Sections = chain.Sections;
        layout.BreakAt = chain.BreakAt;
        layout.HasTooManySections = chain.HasTooManySections;
        return layout;
    }

    // Streams may give fewer bytes than asked for, and the same file must be seen the same way every time.
    private static int Fill(Stream stream, byte[] buffer)
    {
        var count = 0;
        while (count < buffer.Length)
        {
            var taken = stream.Read(buffer, count, buffer.Length - count);
            if (taken <= 0)
            {
                break;
            }

            count += taken;
        }

        return count;
    }

    private static string Hexadecimal(byte[] bytes) =>
        string.Concat(Array.ConvertAll(bytes, b => b.ToString("x2", CultureInfo.InvariantCulture)));
}
