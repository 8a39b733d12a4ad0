using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// The reply to a: <c>3.!$%+?=#|.^A^N^Z'abc…</c>. Level, alerts and commands, each ended by a dot, then on some newer units
/// commands of two bytes. That a command is listed says nothing of what it does: K, Z, S and @ are listed too.
/// </summary>
public sealed class CommandList
{
    private static readonly Regex Form = new(@"\A([0-9])\.([^.]*)\.([^.]+)(?:\.(.*))?\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private CommandList(int level, string alerts, string commands, IReadOnlyList<string> pairs)
    {
        Level = level;
        Alerts = alerts;
        Commands = commands;
        Pairs = pairs;
    }

    /// <summary>The protocol's level: 3 on the third generation.</summary>
    public int Level { get; }

    /// <summary>The alerts that the unit can send, each a character; may be empty.</summary>
    public string Alerts { get; }

    /// <summary>The commands of one byte, each a character.</summary>
    public string Commands { get; }

    /// <summary>The commands of two bytes, each two characters; a reading sends none of them.</summary>
    public IReadOnlyList<string> Pairs { get; }

    /// <summary>Reads a reply; null if it has not this form, as that of a few units.</summary>
    public static CommandList? Read(string reply)
    {
        var match = Form.Match(reply);
        return match.Success
            ? new CommandList(
                int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value, match.Groups[3].Value, ReadPairs(match.Groups[4].Value))
            : null;
    }

    /// <summary>True if the unit says it knows the command.</summary>
    public bool Has(byte command) => Commands.IndexOf((char)command) >= 0;

    // A byte and a colon begin the commands with that first byte, up to the next such pair.
    private static List<string> ReadPairs(string text)
    {
        var pairs = new List<string>();
        char? first = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && text[i + 1] == ':')
            {
                first = text[i++];
            }
            else if (first is { } prefix)
            {
                pairs.Add(new string([prefix, text[i]]));
            }
        }

        return pairs;
    }
}
