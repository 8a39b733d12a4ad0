using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// The reply to ^Z: which values each setting can take, by the unit's country. <c>#uD43132135138129…</c> is u for D, 4 values of
/// 3 characters; on Matrix-UPS each group begins with <c>##</c>. Some units (RT, firmware 451.2.I) count wrongly, so
/// nothing here fails: what makes no sense has no values.
/// </summary>
public static class CapabilityString
{
    private const int Header = 4;

    /// <summary>The groups in their order; one whose count is no digit or zero has no values.</summary>
    public static IReadOnlyList<CapabilityGroup> Read(string reply)
    {
        var groups = new List<CapabilityGroup>();
        var at = 0;
        while (at < reply.Length)
        {
            if (reply[at] == '#')
            {
                at++;
                continue;
            }

            if (at + Header > reply.Length)
            {
                break;
            }

            var (command, country) = (reply[at], reply[at + 1]);
            var (count, width) = (Digit(reply[at + 2]), Digit(reply[at + 3]));
            at += Header;
            var values = new List<string>();
            if (width > 0)
            {
                for (; count > 0 && at + width <= reply.Length; count--, at += width)
                {
                    values.Add(reply.Substring(at, width));
                }

                // Cut off: what is left is a part of a value, and no group.
                at = count > 0 ? reply.Length : at;
            }

            groups.Add(new(command, country, values));
        }

        return groups;
    }

    /// <summary>The groups that apply to a unit.</summary>
    /// <param name="groups">All groups.</param>
    /// <param name="version">The unit's reply to b, else to V: its last character is the country.</param>
    public static IEnumerable<CapabilityGroup> For(IEnumerable<CapabilityGroup> groups, string version) =>
        groups.Where(g => g.Country == CapabilityGroup.AnyCountry || (version.Length > 0 && g.Country == version[version.Length - 1]));

    private static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : 0;
}

/// <summary>The values that one setting can take.</summary>
/// <param name="Command">The command that reads the setting.</param>
/// <param name="Country">D 120 V, I 220 to 240 V, A 100 V, M 208 V, J 200 V (100 V in older notes), 4 every unit.</param>
/// <param name="Values">The values, each as wide as the unit writes it; may hold blanks, and a value twice.</param>
public sealed record CapabilityGroup(char Command, char Country, IReadOnlyList<string> Values)
{
    /// <summary>The country of groups that apply to every unit.</summary>
    public const char AnyCountry = '4';
}
