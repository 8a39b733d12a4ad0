using System;
using System.Linq;

namespace ApcUps.Planning;

/// <summary>Tells what is known of a unit from what somebody only stated: the second is no proof, and goes into no journal as the unit's word.</summary>
public static class StatedFacts
{
    private const string ByJournal = "(journal)";

    private static readonly string[] Names =
        [nameof(UnitFacts.HardwareId), nameof(UnitFacts.InstalledVersion), nameof(UnitFacts.LoaderVersion), nameof(UnitFacts.Sku)];

    /// <summary>True if this fact was stated, or a journal alone says it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="fact">The name of a property of <see cref="UnitFacts"/>.</param>
    public static bool Has(UnitFacts unit, string fact) => Mark(unit, fact) is not null;

    /// <summary>The mark of one fact, as <see cref="UnitFacts.Stated"/> has it; empty if it was not stated.</summary>
    public static string[] Of(UnitFacts unit, string fact) => Mark(unit, fact) is { } mark ? [mark] : [];

    /// <summary>The unit without what was stated.</summary>
    public static UnitFacts Without(UnitFacts unit) => unit with
    {
        HardwareId = Has(unit, nameof(unit.HardwareId)) ? null : unit.HardwareId,
        InstalledVersion = Has(unit, nameof(unit.InstalledVersion)) ? null : unit.InstalledVersion,
        LoaderVersion = Has(unit, nameof(unit.LoaderVersion)) ? null : unit.LoaderVersion,
        Sku = Has(unit, nameof(unit.Sku)) ? null : unit.Sku,
        Stated = [],
    };

    /// <summary>The unit with what a user states now in place of what a user stated then; what the unit said itself, now or to a journal, stays.</summary>
    public static UnitFacts Restated(UnitFacts unit, UnitFacts now)
    {
        bool Open(string fact, object? value) => value is null || Mark(unit, fact)?.EndsWith(ByJournal, StringComparison.Ordinal) == false;
        var open = Names.Where(n => Open(n, Value(unit, n))).ToArray();
        var filled = unit with
        {
            HardwareId = (open.Contains(nameof(unit.HardwareId)) ? now.HardwareId : null) ?? unit.HardwareId,
            InstalledVersion = (open.Contains(nameof(unit.InstalledVersion)) ? now.InstalledVersion : null) ?? unit.InstalledVersion,
            LoaderVersion = (open.Contains(nameof(unit.LoaderVersion)) ? now.LoaderVersion : null) ?? unit.LoaderVersion,
            Sku = (open.Contains(nameof(unit.Sku)) ? now.Sku : null) ?? unit.Sku,
        };
        var stated = open.Where(n => Value(filled, n) is not null).Select(n => $"{n} {Value(filled, n)}");
        return filled with { Stated = Names.Except(open).Select(n => Mark(unit, n)).OfType<string>().Concat(stated).ToArray() };
    }

    /// <summary>The unit with its versions marked: a journal alone says them, and nothing that was heard bears them out.</summary>
    public static UnitFacts Doubted(UnitFacts unit)
    {
        string[] versions = [nameof(unit.InstalledVersion), nameof(unit.LoaderVersion)];
        var doubted = versions.Where(n => Value(unit, n) is not null && !Has(unit, n)).Select(n => $"{n} {Value(unit, n)} {ByJournal}");
        return unit with { Stated = [.. unit.Stated, .. doubted] };
    }

    /// <summary>The unit with one stated fact less, because the unit has spoken of it itself.</summary>
    public static UnitFacts Answered(UnitFacts unit, string fact) => unit with { Stated = unit.Stated.Where(s => s != Mark(unit, fact)).ToArray() };

    private static string? Mark(UnitFacts unit, string fact) => Array.Find(unit.Stated, s => s.Split(' ')[0] == fact);

    private static object? Value(UnitFacts unit, string fact) => fact switch
    {
        nameof(unit.HardwareId) => unit.HardwareId,
        nameof(unit.InstalledVersion) => unit.InstalledVersion,
        nameof(unit.LoaderVersion) => unit.LoaderVersion,
        _ => unit.Sku,
    };
}
