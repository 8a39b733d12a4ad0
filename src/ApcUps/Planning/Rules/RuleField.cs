using System;
using System.Globalization;

namespace ApcUps.Planning.Rules;

/// <summary>What rules may ask about, and how the values of a field compare.</summary>
internal static class RuleField
{
    public const string UnitId = "unit.id";
    public const string UnitVersion = "unit.version";
    public const string UnitLoader = "unit.loader";
    public const string UnitSku = "unit.sku";
    public const string UnitSeries = "unit.series";
    public const string UnitDateCode = "unit.dateCode";
    public const string TargetVersion = "target.version";
    public const string TargetId = "target.id";
    public const string TargetIdAfter = "target.idAfter";
    public const string ImageSigned = "image.signed";
    public const string ImageAppOnly = "image.appOnly";
    public const string ImageChangesId = "image.changesId";
    public const string ImageSha256 = "image.sha256";
    public const string ImageValid = "image.valid";
    public const string ImageHasUpsSection = "image.hasUpsSection";
    public const string Transport = "transport";
    public const string Output = "output";

    private static readonly string[] All =
    [
        UnitId, UnitVersion, UnitLoader, UnitSku, UnitSeries, UnitDateCode, TargetVersion,
        TargetId, TargetIdAfter, ImageSigned, ImageAppOnly, ImageChangesId, ImageSha256, ImageValid,
        ImageHasUpsSection, Transport, Output,
    ];

    /// <summary>The name, if it is a field's.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static string Named(string? name) =>
        name is not null && Array.IndexOf(All, name) >= 0 ? name : throw new FormatException($"A rule asks about '{name}', which is no field.");

    /// <summary>Turns a constant of the data into a value that compares with the field's.</summary>
    /// <exception cref="FormatException">The field is none, or the text is no value of it.</exception>
    public static IComparable Parse(string field, string text) => field switch
    {
        UnitVersion or UnitLoader or TargetVersion => FirmwareVersion.Parse(text),
        UnitId or TargetId or TargetIdAfter or UnitDateCode => int.Parse(text, CultureInfo.InvariantCulture),
        ImageSigned or ImageAppOnly or ImageChangesId or ImageValid or ImageHasUpsSection => bool.Parse(text),
        UnitSku or UnitSeries or ImageSha256 or Transport or Output => text,
        _ => throw new FormatException($"A rule asks about '{field}', which is no field."),
    };

    /// <summary>Compares two values of one field; texts without regard to case.</summary>
    public static int Compare(IComparable left, IComparable right) =>
        left is string text ? StringComparer.OrdinalIgnoreCase.Compare(text, right) : left.CompareTo(right);
}
