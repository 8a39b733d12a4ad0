using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ApcUps.Status.Codes;

/// <summary>
/// A unit's version texts: a component of three letters, a blank, a version, and on some status pages the hardware id behind
/// it: <c>UPS 12.0</c>, <c>UBL 01.4</c>, <c>UPS 09.6 (ID18)</c>.
/// </summary>
public static class ComponentText
{
    private static readonly Regex Form = new(@"^\s*([A-Z]{3}) +([0-9]{1,3}\.[0-9]{1,4})(?:\b|$)", RegexOptions.CultureInvariant);
    private static readonly Regex Id = new(@"\bID *=? *([0-9]{1,5})\b", RegexOptions.CultureInvariant);

    /// <summary>The version of the component among the texts, such as <c>12.0</c> for UPS; null if none states it.</summary>
    public static string? Version(IEnumerable<string> texts, string component)
    {
        foreach (var text in texts)
        {
            if (Form.Match(text) is { Success: true } match && match.Groups[1].Value == component)
            {
                return match.Groups[2].Value;
            }
        }

        return null;
    }

    /// <summary>The hardware id that one of the texts states; null if none does.</summary>
    public static int? HardwareId(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (Id.Match(text) is { Success: true } match)
            {
                return int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
