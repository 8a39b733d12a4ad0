using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ApcUps;

/// <summary>
/// A firmware or loader version as units and images write it: <c>09.6</c>, <c>08.31</c>. It is no number and no pair of
/// numbers: the part behind the dot is a decimal fraction, so 08.31 comes before 08.5, which equals 08.50, and the banner
/// 07.20 is UBL 07.2. That 07.2 equals 07.20 is measured (banner and section of one file); that 08.31 comes before 08.5 is
/// inferred from their order in one image.
/// </summary>
public sealed class FirmwareVersion : IComparable<FirmwareVersion>, IComparable, IEquatable<FirmwareVersion>
{
    private static readonly Regex Form = new(@"^\s*([0-9]{1,3})(?:\.([0-9]{1,4}))?\s*$", RegexOptions.CultureInvariant);

    private readonly int _major;
    private readonly string _fraction;
    private readonly string _written;

    private FirmwareVersion(int major, string written)
    {
        _major = major;
        _fraction = written.TrimEnd('0');
        _written = written;
    }

    /// <summary>Compares; null comes first.</summary>
    public static bool operator <(FirmwareVersion? left, FirmwareVersion? right) => Compare(left, right) < 0;

    /// <summary>Compares; null comes first.</summary>
    public static bool operator >(FirmwareVersion? left, FirmwareVersion? right) => Compare(left, right) > 0;

    /// <summary>Compares; null comes first.</summary>
    public static bool operator <=(FirmwareVersion? left, FirmwareVersion? right) => Compare(left, right) <= 0;

    /// <summary>Compares; null comes first.</summary>
    public static bool operator >=(FirmwareVersion? left, FirmwareVersion? right) => Compare(left, right) >= 0;

    /// <summary>True if both are the same version, however written.</summary>
    public static bool operator ==(FirmwareVersion? left, FirmwareVersion? right) => Compare(left, right) == 0;

    /// <summary>True if they are different versions.</summary>
    public static bool operator !=(FirmwareVersion? left, FirmwareVersion? right) => Compare(left, right) != 0;

    /// <summary>Reads <c>09.6</c>, <c>9.6</c> or <c>15</c> (which is 15.0).</summary>
    /// <exception cref="FormatException">The text is no such version.</exception>
    public static FirmwareVersion Parse(string text) => TryParse(text)
        ?? throw new FormatException($"'{text}' is no firmware version: it is up to three digits, a dot and up to four digits, such as 09.6.");

    /// <summary>Reads a version; null if the text is none.</summary>
    public static FirmwareVersion? TryParse(string? text)
    {
        var match = Form.Match(text ?? string.Empty);
        return match.Success
            ? new(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Success ? match.Groups[2].Value : "0")
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(FirmwareVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        // Without trailing zeros, the digits of two fractions compare as text.
        var major = _major.CompareTo(other._major);
        return major != 0 ? major : string.CompareOrdinal(_fraction, other._fraction);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        FirmwareVersion other => CompareTo(other),
        string text when TryParse(text) is { } other => CompareTo(other),
        _ => throw new ArgumentException("A firmware version is compared with a firmware version.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(FirmwareVersion? other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FirmwareVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_major * 397) ^ StringComparer.Ordinal.GetHashCode(_fraction);

    /// <summary>The version with two digits before the dot, and behind it the digits it was read with: <c>08.31</c>, <c>07.20</c>.</summary>
    public override string ToString() => _major.ToString("00", CultureInfo.InvariantCulture) + "." + _written;

    private static int Compare(FirmwareVersion? left, FirmwareVersion? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
