using System.Text.RegularExpressions;

namespace ApcUps.Firmware;

/// <summary>
/// Goes through a readme line by line and keeps what belongs to its newest version. Readmes list versions newest first, under
/// headings of several forms; the forms were seen in 128 public readmes.
/// </summary>
internal sealed class ReadmeScan
{
    private static readonly Regex Heading = new(
        @"^\s*(?<older>Previous Released )?(?:Initial Released )?Version(?: ?\([^)]*\))?\s*(?::|\s|$)(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Notes = new(@"^\s*Release Notes\b(?<rest>.*UPS.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Underline = new(@"^[\s=_*-]*$", RegexOptions.CultureInvariant);

    private static readonly Regex Named = new(@"UPS[ _]?[A-Za-z]?\s{0,8}(?<version>[0-9]{1,2}\.[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant);

    private static readonly Regex Sha = new(
        @"^\s*SHA-?256(?: Hash)?\s*[:=]\s*(?<hash>[0-9a-f]{64})(?![0-9a-f])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private Place _place = Place.BeforeHeading;
    private bool _severalSums;

    private enum Place
    {
        BeforeHeading,

        // Behind a heading without its version, which the next line must bear.
        AtNewest,

        // Directly behind the newest version, where the version before it may be named without a block of its own.
        BehindNewest,
        AtPrevious,
        InNewest,
        InOlder,
    }

    public FirmwareVersion? Version { get; private set; }

    public string? Sha256 { get; private set; }

    /// <summary>Takes the next line.</summary>
    public void Take(string line)
    {
        // A byte order mark, also as it looks when UTF-8 was read as Latin-1.
        var text = line.TrimStart('\ufeff', '\u00ef', '\u00bb', '\u00bf');
        if (Underline.IsMatch(text))
        {
            return;
        }

        if (Heading.Match(text) is { Success: true } heading)
        {
            TakeHeading(heading.Groups["older"].Success, heading.Groups["rest"].Value);
        }
        else if (Notes.Match(text) is { Success: true } notes && VersionIn(notes.Groups["rest"].Value) is { } version)
        {
            _place = version == Version ? Place.InNewest : Place.InOlder;
        }
        else if (Sha.Match(text) is { Success: true } sha)
        {
#pragma warning disable CA1308 // Lower case is how sums are written everywhere here.
            TakeSum(sha.Groups["hash"].Value.ToLowerInvariant());
#pragma warning restore CA1308
        }
        else
        {
            TakeText(text);
        }
    }

    private void TakeHeading(bool isOlder, string rest)
    {
        var isBare = Underline.IsMatch(rest);
        _place = _place switch
        {
            Place.BeforeHeading when isOlder => Place.InOlder,
            Place.BeforeHeading => isBare ? Place.AtNewest : Place.BehindNewest,
            Place.BehindNewest when isOlder => isBare ? Place.AtPrevious : Place.InNewest,
            _ => Place.InOlder,
        };
        if (_place == Place.BehindNewest)
        {
            Version = VersionIn(rest);
        }
    }

    private void TakeText(string text)
    {
        if (_place == Place.AtNewest)
        {
            Version = text.TrimStart().StartsWith("UPS", System.StringComparison.Ordinal) ? VersionIn(text) : null;
            _place = Place.BehindNewest;
        }
        else if (_place is Place.BehindNewest or Place.AtPrevious)
        {
            _place = Place.InNewest;
        }
    }

    private void TakeSum(string hash)
    {
        if (_place is Place.BehindNewest or Place.InNewest)
        {
            _severalSums |= Sha256 is not null && Sha256 != hash;
            Sha256 = _severalSums ? null : hash;
            _place = Place.InNewest;
        }
    }

    private static FirmwareVersion? VersionIn(string text)
    {
        var first = Named.Match(text);
        return first.Success && !first.NextMatch().Success ? FirmwareVersion.TryParse(first.Groups["version"].Value) : null;
    }
}
