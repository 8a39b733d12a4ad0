namespace ApcUps.Firmware.Catalogue;

/// <summary>One row of the vendor's firmware table of March 2024. It describes the version it names, and no other.</summary>
/// <param name="Series">The product line.</param>
/// <param name="Version">The version.</param>
/// <param name="Cve20220715">How far that version is mended against CVE-2022-0715.</param>
/// <param name="Cve202222805">The same for CVE-2022-22805 and CVE-2022-22806.</param>
public sealed record VendorTableRow(string Series, FirmwareVersion Version, VulnerabilityState Cve20220715, VulnerabilityState Cve202222805);
