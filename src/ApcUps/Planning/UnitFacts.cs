using System.Globalization;
using System.Text.RegularExpressions;
using ApcUps.Firmware.Catalogue;

namespace ApcUps.Planning;

/// <summary>What is known of the unit that an image is for. What is not known is null.</summary>
public sealed record UnitFacts
{
    /// <summary>The hardware id: 17 means "ID17".</summary>
    public int? HardwareId { get; init; }

    /// <summary>The firmware version that is installed.</summary>
    public FirmwareVersion? InstalledVersion { get; init; }

    /// <summary>The version of the main processor's loader (UBL), or that of the loader's banner.</summary>
    public FirmwareVersion? LoaderVersion { get; init; }

    /// <summary>The model number, such as <c>SMT1500RMI2U</c>.</summary>
    public string? Sku { get; init; }

    /// <summary>The unit's serial number, such as <c>AS1236123456</c>.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Whether its output is on.</summary>
    public bool? OutputOn { get; init; }

    /// <summary>True if its loader said that it has no application at all.</summary>
    public bool HasNoApplication { get; init; }

    /// <summary>True if its loader asks for a transfer: which version it has, or whether it has one, is not the unit's word.</summary>
    public bool InLoader { get; init; }

    /// <summary>The facts that a user stated, as against those that the unit gave: the name, a space and the value of each. See <see cref="StatedFacts"/>.</summary>
    public string[] Stated { get; init; } = [];

    /// <summary>The leading letters of the model number; without it, the one product line that has the hardware id.</summary>
    public string? Series => Sku is { Length: > 0 } sku
        ? Leading(sku)
        : FirmwareCatalogue.Known.HardwareId(HardwareId) is { Series.Length: 1 } entry ? entry.Series[0] : null;

    /// <summary>Year and week of manufacture, YYWW: the digits behind AS in a serial number; null if it has none.</summary>
    public int? DateCode =>
        Regex.Match(SerialNumber ?? string.Empty, @"^\s*AS(\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    private static string? Leading(string sku) =>
        Regex.Match(sku, @"^\s*([A-Za-z]+)", RegexOptions.CultureInvariant) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : null;
}
