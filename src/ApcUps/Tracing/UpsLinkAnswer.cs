using System.Text.RegularExpressions;

namespace ApcUps.Tracing;

/// <summary>How much a line looks like an answer of a UPS-Link unit.</summary>
internal static class UpsLinkAnswer
{
    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    // An alert may stand anywhere in an answer.
    private static readonly Regex Alerts = new(@"[!$%+?=*#&|]", Exact);

    // The list of what a unit can do: level, alerts, commands. The text of its settings. The copyright.
    private static readonly Regex Telling = new(@"^\d\.[!$%+?=*#&|~]*\.[^.]{8,}(\.|$)|^##?[A-Za-z\f\x16][4DIAMJ]\d\d|^\(C\) APCC$", Exact);

    // Smart mode begun, not available, smart mode ended; the runtime in minutes; the model.
    private static readonly Regex Typical = new(@"^(SM|NA|BYE|\d{4}:|>>>>:|S(mart|MART)-UPS .*)$", Exact);

    // A status byte, a measurement, a date, a serial number, a firmware revision: others print such lines too.
    private static readonly Regex Possible = new(@"^([0-9A-F]{2}|\d{2,3}\.\d{1,2}|\d\d/\d\d/\d\d|[A-Z]{2}\d{10}|\d{2,3}\.\w{1,2}\.[ADIJMW])$", Exact);

    // Too short to speak for or against anything: OK, NO, H, FWI, 230.
    private const int Telltale = 4;

    /// <summary>1 to 3 if it does, 0 if it says nothing, -1 if it does not.</summary>
    public static int Weigh(string line)
    {
        if (Telling.IsMatch(line))
        {
            return 3;
        }

        var bare = Alerts.Replace(line, string.Empty).TrimEnd(' ');
        return Typical.IsMatch(bare) ? 2 : Possible.IsMatch(bare) ? 1 : bare.Length < Telltale ? 0 : -1;
    }
}
