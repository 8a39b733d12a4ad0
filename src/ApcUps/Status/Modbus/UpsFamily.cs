using System;
using System.Linq;

namespace ApcUps.Status.Modbus;

/// <summary>The families whose registers differ, told from the model number (register 548) as the vendor's map names them.</summary>
internal enum UpsFamily
{
    /// <summary>Not in the map's columns, such as an old unit behind a card: what it tells is taken as it is.</summary>
    Unknown,

    /// <summary>SMT, SMX, SMC: line-interactive.</summary>
    LineInteractive,

    /// <summary>SRT and the three SRC models that follow it: on-line.</summary>
    OnLine,

    /// <summary>SURTD: old, behind a card; no outlet groups, names or energy, two output phases.</summary>
    TwoPhase,

    /// <summary>Other SRC models, which have another map that is not described.</summary>
    OtherMap,
}

/// <summary>What follows from a unit's family.</summary>
internal static class UpsFamilies
{
    private static readonly string[] LikeSrt = ["SRC2KUXI", "SRC3KUXI", "SRC3KUXIX709"];

    /// <summary>The family of a model number.</summary>
    public static UpsFamily Of(string? sku) => sku switch
    {
        null => UpsFamily.Unknown,
        _ when Begins(sku, "SURTD") => UpsFamily.TwoPhase,
        _ when Begins(sku, "SRT") || LikeSrt.Contains(sku) => UpsFamily.OnLine,
        _ when Begins(sku, "SRC") => UpsFamily.OtherMap,
        _ when Begins(sku, "SMT") || Begins(sku, "SMX") || Begins(sku, "SMC") => UpsFamily.LineInteractive,
        _ => UpsFamily.Unknown,
    };

    /// <summary>The bits of the status word that a family has; the others are reserved, whatever they read.</summary>
    public static uint StatusBits(this UpsFamily family) => family switch
    {
        UpsFamily.LineInteractive => 0x00c0e3f6,
        UpsFamily.OnLine => 0x00f8a7fe,
        UpsFamily.TwoPhase => 0x00c003ff,
        _ => 0x00f8e7ff,
    };

    private static bool Begins(string sku, string prefix) => sku.StartsWith(prefix, StringComparison.Ordinal);
}
