using System;
using System.Linq;

namespace ApcUps.Planning;

/// <summary>Tells what is known of a unit from what somebody only stated: the second is no proof, and goes into no journal as the unit's word.</summary>
public static class StatedFacts
{
    /// <summary>True if this fact was stated.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="fact">The name of a property of <see cref="UnitFacts"/>.</param>
    public static bool Has(UnitFacts unit, string fact) => Array.Exists(unit.Stated, s => Is(s, fact));

    /// <summary>The unit without what was stated.</summary>
    public static UnitFacts Without(UnitFacts unit) => unit with
    {
        HardwareId = Has(unit, nameof(unit.HardwareId)) ? null : unit.HardwareId,
        InstalledVersion = Has(unit, nameof(unit.InstalledVersion)) ? null : unit.InstalledVersion,
        LoaderVersion = Has(unit, nameof(unit.LoaderVersion)) ? null : unit.LoaderVersion,
        Sku = Has(unit, nameof(unit.Sku)) ? null : unit.Sku,
        Stated = [],
    };

    /// <summary>The unit with what is stated now in place of what was stated then; what the unit said itself stays.</summary>
    public static UnitFacts Restated(UnitFacts unit, UnitFacts now)
    {
        var kept = Without(unit);
        var filled = kept with
        {
            HardwareId = kept.HardwareId ?? now.HardwareId ?? unit.HardwareId,
            InstalledVersion = kept.InstalledVersion ?? now.InstalledVersion ?? unit.InstalledVersion,
            LoaderVersion = kept.LoaderVersion ?? now.LoaderVersion ?? unit.LoaderVersion,
            Sku = kept.Sku ?? now.Sku ?? unit.Sku,
        };
        return filled with
        {
            Stated = new (string Name, object? Known, object? Value)[]
            {
                (nameof(unit.HardwareId), kept.HardwareId, filled.HardwareId),
                (nameof(unit.InstalledVersion), kept.InstalledVersion, filled.InstalledVersion),
                (nameof(unit.LoaderVersion), kept.LoaderVersion, filled.LoaderVersion),
                (nameof(unit.Sku), kept.Sku, filled.Sku),
            }.Where(f => f.Known is null && f.Value is not null).Select(f => $"{f.Name} {f.Value}").ToArray(),
        };
    }

    /// <summary>The unit with one stated fact less, because the unit has spoken of it itself.</summary>
    public static UnitFacts Answered(UnitFacts unit, string fact) => unit with { Stated = unit.Stated.Where(s => !Is(s, fact)).ToArray() };

    private static bool Is(string stated, string fact) => stated.Split(' ')[0] == fact;
}
