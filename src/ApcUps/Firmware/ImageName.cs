using System.Globalization;
using System.Text.RegularExpressions;

namespace ApcUps.Firmware;

/// <summary>
/// What the name of an image says: <c>SMT18UPS_15-1.enc</c> is for the family SMT, id 18, version 15.1. All 82 public names of
/// this form agree with the header in id and version. The form that begins with the model, <c>SRCE6KUXI_ID_1006_UPS_14-1.enc</c>,
/// is known from a vendor's table only.
/// </summary>
/// <param name="Family">The letters in front, as written: <c>SMT</c>, <c>SMTSMX</c>; in the second form the model.</param>
/// <param name="HardwareId">The hardware id that it states.</param>
/// <param name="Version">The firmware version that it states.</param>
public sealed record ImageName(string Family, int HardwareId, FirmwareVersion Version)
{
    private const string Tail = @"UPS[_ ](?<version>[0-9]{2}[-.][0-9]{1,2})(?![0-9])";

    private static readonly Regex SeriesFirst = new(
        @"^(?<family>[A-Z]{2,16})(?<id>[0-9]{1,5})" + Tail, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex ModelFirst = new(
        @"^(?<family>[A-Z0-9]{2,32})_ID_(?<id>[0-9]{1,5})_" + Tail, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Reads a file name, with or without its suffix; null if it has neither form.</summary>
    public static ImageName? TryParse(string? fileName)
    {
        var match = SeriesFirst.Match(fileName ?? string.Empty);
        match = match.Success ? match : ModelFirst.Match(fileName ?? string.Empty);
        if (!match.Success)
        {
            return null;
        }

        var id = int.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture);
        var version = FirmwareVersion.TryParse(match.Groups["version"].Value.Replace('-', '.'));
        return version is null ? null : new(match.Groups["family"].Value, id, version);
    }
}
