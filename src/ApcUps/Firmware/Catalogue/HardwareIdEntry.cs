namespace ApcUps.Firmware.Catalogue;

/// <summary>What is known of one hardware id.</summary>
/// <param name="HardwareId">The id: 17 means "ID17".</param>
/// <param name="Series">The product lines that have it, such as <c>SMT</c>.</param>
/// <param name="Models">The models, or the scope in words, that release notes name.</param>
/// <param name="LatestSha256">SHA-256 of its newest public image; null if none is known.</param>
/// <param name="LatestScopeIsNarrower">True if the release notes of the newest image name fewer models than those of an older one.</param>
/// <param name="ChangesTo">The id that units become with their newest image; null if they keep theirs.</param>
/// <param name="VendorTable">The rows of the vendor's table of March 2024.</param>
public sealed record HardwareIdEntry(
    int HardwareId,
    string[] Series,
    string[] Models,
    string? LatestSha256,
    bool LatestScopeIsNarrower,
    int? ChangesTo,
    VendorTableRow[] VendorTable);
