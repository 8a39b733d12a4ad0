using System.Text.RegularExpressions;

namespace ApcUps.Bootloader;

/// <summary>
/// The loader's sentences. The wording is that of a real ID17 unit (user-reported screenshot of one run); other ids may
/// word theirs otherwise, so matching is loose: by the words that carry the meaning, in any case.
/// </summary>
public static class LoaderText
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex VersionLine = new(@"^\W*Version\s+(\d{1,2}\.\d{1,2})\b", Loose);

    // "UPS Application" ends an update well, so only words that cannot deny it may stand beside it: a version, a start,
    // and one character of the garbage that a restarting unit was seen to print.
    private static readonly Regex Started = new(
        @"^\S?\W*((start|run|launch|boot)\w*\s+(the\s+)?)?UPS\s+Application(\s+(version\s+)?\d[\d.]*)?(\s+(start|run|launch)\w*)?\W*$", Loose);

    private static readonly Regex Banner = new(@"Download\s+Manager", Loose);

    private static readonly Regex NoApplication = new(@"\bNo\s+(\w+\s+)?Application\b", Loose);

    private static readonly Regex TransferError = new(@"\bX-?modem\b|\bretry\s+count\b", Loose);

    /// <summary>What a whole line, or a line that has come to rest, says.</summary>
    public static LoaderSigns Classify(string line)
    {
        if (Banner.IsMatch(line))
        {
            return LoaderSigns.Banner;
        }

        if (NoApplication.IsMatch(line))
        {
            return LoaderSigns.NoApplication;
        }

        if (TransferError.IsMatch(line))
        {
            return LoaderSigns.TransferError;
        }

        return Started.IsMatch(line) ? LoaderSigns.ApplicationStarted : LoaderSigns.None;
    }

    /// <summary>The loader version that a line states, such as <c>07.20</c>, or null.</summary>
    public static string? Version(string line)
    {
        var match = VersionLine.Match(line);
        return match.Success ? match.Groups[1].Value : null;
    }
}
