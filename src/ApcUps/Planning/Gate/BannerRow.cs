namespace ApcUps.Planning.Gate;

/// <summary>One row of the table of banners: units with these ids were seen to print this.</summary>
/// <param name="Product">The product line, as the banner writes it.</param>
/// <param name="From">The lowest loader version seen.</param>
/// <param name="To">The highest loader version seen.</param>
/// <param name="HardwareIds">The ids.</param>
/// <param name="Evidence">Who saw it.</param>
internal sealed record BannerRow(string Product, FirmwareVersion From, FirmwareVersion To, int[] HardwareIds, string Evidence);
