using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

namespace ApcUps.Firmware;

/// <summary>What the vendor's readme beside an image says of its newest version, as far as an image can be held against it.</summary>
/// <param name="Version">The newest version that it names; null if it names none, or several in one heading.</param>
/// <param name="Sha256">The SHA-256 that it states for that version, in lower-case hexadecimal; null if it states none.</param>
public sealed record ReadmeFacts(FirmwareVersion? Version, string? Sha256)
{
    private const int SizeLimit = 256 * 1024; // The longest of 128 public readmes has 12 KB.

    private static readonly Regex VersionInName = new(@"(?<=UPS)[_ ](?<major>[0-9]{2})-(?<minor>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant);

    /// <summary>Reads a readme's text. Only its first 256 Ki characters count.</summary>
    public static ReadmeFacts Parse(string text)
    {
        var scan = new ReadmeScan();
        using var lines = new StringReader(text.Length > SizeLimit ? text.Substring(0, SizeLimit) : text);
        while (lines.ReadLine() is { } line)
        {
            scan.Take(line);
        }

        return new(scan.Version, scan.Sha256);
    }

    /// <summary>Reads a readme's first 256 KiB. Its bytes are taken as Latin-1, which is right for every fact in it.</summary>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static ReadmeFacts Read(Stream stream)
    {
        var buffer = new byte[SizeLimit];
        var count = 0;
        for (var taken = -1; taken != 0 && count < buffer.Length; count += taken)
        {
            taken = stream.Read(buffer, count, buffer.Length - count);
        }

        return Parse(Encoding.GetEncoding("iso-8859-1").GetString(buffer, 0, count));
    }

    /// <summary>The names that a readme beside an image has been seen to have, the most usual first.</summary>
    /// <param name="imageFileName">The image's file name, such as <c>SMT1015UPS_04-1.enc</c>, without its folder.</param>
    public static IReadOnlyList<string> CandidateNames(string imageFileName)
    {
        var dot = imageFileName.LastIndexOf('.');
        var stem = dot > 0 ? imageFileName.Substring(0, dot) : imageFileName;
        var names = new List<string> { stem + "_readme.txt", stem + "_readme .txt" };
        var spaced = VersionInName.Replace(stem, " ${major}.${minor}");
        if (!string.Equals(spaced, stem, StringComparison.Ordinal))
        {
            names.Add(spaced + "_readme.txt");
        }

        return names;
    }
}
