using System.Text;

namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>
/// The settings in the unit's EEPROM: what is set, and the capability string, which names what may be set. Its values were
/// observed on a Smart-UPS; here they cannot be changed.
/// </summary>
internal static class UpsLinkSettings
{
    /// <summary>The reply to a setting's query, or null if there is no such setting.</summary>
    public static string? Value(char command) => command switch
    {
        'u' => "253",
        'l' => "208",
        'o' => "230",
        's' => "H",
        'e' => "00",
        'q' => "02",
        'k' => "0",
        'p' => "020",
        'r' => "000",
        'E' => "336",
        _ => null,
    };

    /// <summary>
    /// A <c>#</c>, then groups: command, locale (4 is every unit, D 120 V, I 230 V), number and width of the values, the values.
    /// The unit's own locale is I; the groups for D are there for a reader to step over.
    /// </summary>
    public static string Capabilities() => new StringBuilder("#")
        .Append(Group("uD", "132", "135", "138", "129"))
        .Append(Group("uI", "253", "264", "271", "280"))
        .Append(Group("lD", "103", "100", "097", "106"))
        .Append(Group("lI", "196", "188", "208", "204"))
        .Append(Group("e4", "00", "15", "50", "90"))
        .Append(Group("oD", "115"))
        .Append(Group("oI", "230", "240", "220", "225"))
        .Append(Group("s4", "H", "M", "L", "L"))
        .Append(Group("q4", "02", "05", "07", "10"))
        .Append(Group("p4", "020", "180", "300", "600"))
        .Append(Group("k4", "0", "T", "L", "N"))
        .Append(Group("r4", "000", "060", "180", "300"))
        .Append(Group("E4", "336", "168", "ON ", "OFF"))
        .ToString();

    private static string Group(string commandAndLocale, params string[] values) =>
        $"{commandAndLocale}{values.Length}{values[0].Length}{string.Concat(values)}";
}
