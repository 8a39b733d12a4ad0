using System.Text.RegularExpressions;

namespace ApcUps.Status.UpsLink;

/// <summary>Who the unit is, from its replies to V, b and a.</summary>
public sealed class UpsLinkUnit
{
    private static readonly Regex VersionForm = new(@"\A[0-9A-Za-z]+\.[0-9A-Za-z]+\.[0-9A-Za-z]+\z", RegexOptions.CultureInvariant);

    /// <summary>Gathers what is known.</summary>
    /// <param name="letters">The reply to V, or null.</param>
    /// <param name="version">The reply to b, or null.</param>
    /// <param name="commands">The reply to a, or null.</param>
    public UpsLinkUnit(string? letters, string? version, CommandList? commands)
    {
        Letters = letters;
        Version = version is not null && VersionForm.IsMatch(version) ? version : null;
        Commands = commands;
        Old = letters is not null ? OldUnit.ForLetters(letters) : version is not null ? OldUnit.ForVersion(version) : null;
    }

    /// <summary>Gathers what is known from answers.</summary>
    public static UpsLinkUnit From(UpsLinkAnswers answers) => new(
        answers.Text((char)UpsLinkCommand.Letters),
        answers.Text((char)UpsLinkCommand.Version),
        answers.Text((char)UpsLinkCommand.CommandList) is { } list ? CommandList.Read(list) : null);

    /// <summary>Model, firmware and voltage, a letter each: <c>FWI</c>.</summary>
    public string? Letters { get; }

    /// <summary>The version as the unit writes it, <c>617.3.I</c>. The two digits of early units are none.</summary>
    public string? Version { get; }

    /// <summary>What the unit says that it knows.</summary>
    public CommandList? Commands { get; }

    /// <summary>The unit's row among those that do not know a.</summary>
    public OldUnit? Old { get; }

    /// <summary>True if such a unit surely knows a: the third generation does, and only it and later ones answer so.</summary>
    public bool MustKnowItsCommands => Old is null && (Version is not null || LettersAreThird);

    /// <summary>The kind of unit.</summary>
    public UpsLinkGeneration Generation => Commands is { } list ? Of(list)
        : Old is { } old ? old.Generation
        : LettersAreThird ? UpsLinkGeneration.Third
        : FirstLetter is '0' or '5' ? UpsLinkGeneration.Matrix // which, unlike the RT with a 5, does not know a (vendor)
        : UpsLinkGeneration.Unknown;

    // Always W on the third generation (facts, section 7).
    private bool LettersAreThird => Letters is { Length: 3 } && Letters[1] == 'W';

    private char? FirstLetter => Letters is { Length: 3 } ? Letters[0] : null;

    private static UpsLinkGeneration Of(CommandList list) => list switch
    {
        { Level: < 3 } => UpsLinkGeneration.Old,
        _ when list.Alerts.IndexOfAny(['%', '+', '=', '#']) < 0 => UpsLinkGeneration.Basic, // has none of these (vendor)
        _ => UpsLinkGeneration.Third,
    };
}
