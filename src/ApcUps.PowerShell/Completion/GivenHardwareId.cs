using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ApcUps.Commands.Completion;

/// <summary>The -HardwareId that stands on the command line already, so that other completers offer what fits it.</summary>
internal static class GivenHardwareId
{
    public static int? Of(IDictionary bound) =>
        Regex.Match(System.Convert.ToString(bound["HardwareId"], CultureInfo.InvariantCulture) ?? string.Empty, @"\d{1,5}$") is { Success: true } match
            ? int.Parse(match.Value, CultureInfo.InvariantCulture)
            : null;
}
