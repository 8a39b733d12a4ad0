using System.Linq;
using System.Text.RegularExpressions;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// Units that do not know a, and the queries that work on them. They are silent on any other. Source: what clients rely on;
/// upslink facts, section 5.3, less the queries that reset what they report.
/// </summary>
/// <param name="Generation">The kind of unit.</param>
/// <param name="Versions">The replies to V, or to b, of these units.</param>
/// <param name="Commands">The queries, each a character.</param>
public sealed record OldUnit(UpsLinkGeneration Generation, string Versions, string Commands)
{
    private const string Second = "79BCEFGLOPQVXcefgjklmnopqrsux";

    private static readonly OldUnit[] ByLetters =
    [
        new(UpsLinkGeneration.Old, "6QD 6QI 6TD 6TI 7QD 7QI 7TD 7TI 8QD 8QI 8TD 8TI", Second),
        new(UpsLinkGeneration.Old, "6JI", "789BCFGLOPQTVXfg"),
        new(UpsLinkGeneration.Old, "7II 9II 9GI 8II", "79BCEFGLOPQVXcfg"),
        new(UpsLinkGeneration.Old, "8GI", "79BCEFGLOPQVXfg"),
        new(UpsLinkGeneration.Matrix, "0XI 0XM", Second + @"8Tw/<>\"),
        new(UpsLinkGeneration.Matrix, "0ZI 5UI 5ZM", Second + "/<>"),
    ];

    private static readonly OldUnit BackUpsCs = new(UpsLinkGeneration.Unknown, "5.4.D", "\u0001BPQdfgjmnx9b");
    private static readonly OldUnit Early600 = new(UpsLinkGeneration.Old, "D4 D5 D6 D7 D8 D9", "789BCFGLOPQVX");
    private static readonly Regex TwoDigits = new(@"\A[0-9A-F]{2}\z", RegexOptions.CultureInvariant);

    /// <summary>Finds a unit by its reply to V, exactly.</summary>
    public static OldUnit? ForLetters(string letters) => ByLetters.FirstOrDefault(u => u.Versions.Split(' ').Contains(letters));

    /// <summary>Finds a unit by its reply to b, where it does not know V.</summary>
    public static OldUnit? ForVersion(string version) =>
        version == BackUpsCs.Versions ? BackUpsCs : TwoDigits.IsMatch(version) ? Early600 : null;

    /// <summary>True if the query works on these units.</summary>
    public bool Has(byte command) => Commands.IndexOf((char)command) >= 0;
}
