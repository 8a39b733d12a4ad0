using System;
using System.Linq;

namespace ApcUps.Planning.Gate;

/// <summary>
/// Which hardware ids a loader's banner was seen on. A loader names its product line and its own version, never its id, so a
/// row is evidence and no proof; a banner that stands in no row says nothing.
/// </summary>
internal static class BannerTable
{
    // The banner showed 5.0 before, and 07.20 after, an incomplete transfer had replaced the loader. Other ids of the same
    // generation may print the same line with other versions: none has been seen, so there is no row for them.
    private static readonly BannerRow[] Rows =
    [
        new(
            "4.5G Smart-UPS Tower", FirmwareVersion.Parse("05.0"), FirmwareVersion.Parse("07.2"), [17],
            "user-reported: screenshots of one ID17 unit (SMT1500)"),
    ];

    /// <summary>The row that a banner matches; null if there is none or the banner was not heard whole.</summary>
    public static BannerRow? Find(string? product, FirmwareVersion? loader) => product is null || loader is null
        ? null
        : Rows.FirstOrDefault(r => string.Equals(r.Product, product.Trim(), StringComparison.OrdinalIgnoreCase) && loader >= r.From && loader <= r.To);
}
