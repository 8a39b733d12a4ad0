using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// Dates of two digits each: <c>11/15/05</c>. The vendor says day first, real units show the month first, and users write the
/// battery's date themselves. So a date counts only where it can be read in one way.
/// </summary>
public static class UpsLinkDate
{
    // APC made units before 2000, none before 1980.
    private const int FirstYear = 80;

    private static readonly Regex Form = new(@"\A *([0-9]{2})/([0-9]{2})/([0-9]{2}) *\z", RegexOptions.CultureInvariant);

    /// <summary>The day; null if it is ambiguous or no date.</summary>
    public static DateTime? Read(string? text)
    {
        if (text is null || Form.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var year = Part(match, 3);
        year += year >= FirstYear ? 1900 : 2000;
        var monthFirst = Day(year, Part(match, 1), Part(match, 2));
        var dayFirst = Day(year, Part(match, 2), Part(match, 1));
        return monthFirst is null || dayFirst is null || monthFirst == dayFirst ? monthFirst ?? dayFirst : null;
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DateTime? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
            : null;
}
