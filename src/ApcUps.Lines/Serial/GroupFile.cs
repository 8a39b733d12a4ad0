using System.Globalization;

namespace ApcUps.Lines;

/// <summary>The names of groups in /etc/group: Debian calls the ports' group dialout, Arch uucp, and a rule may call it anything.</summary>
internal static class GroupFile
{
    /// <summary>The name of a group number in the file's text, or null.</summary>
    public static string? NameOf(uint id, string? text)
    {
        var wanted = id.ToString(CultureInfo.InvariantCulture);
        foreach (var line in (text ?? string.Empty).Split('\n'))
        {
            var fields = line.Split(':');
            if (fields.Length >= 3 && fields[2] == wanted)
            {
                return fields[0];
            }
        }

        return null;
    }
}
