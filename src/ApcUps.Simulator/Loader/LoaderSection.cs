using ApcUps.Firmware;

namespace ApcUps.Simulator.Loader;

/// <summary>
/// The loader in an image. A unit programs it as soon as its section is whole: on one ID 17 unit an incomplete transfer had
/// replaced the loader (user-reported). That a section with a wrong checksum or for another id is left alone is ASSUMED.
/// </summary>
internal static class LoaderSection
{
    /// <summary>What the version text of such a section begins with.</summary>
    public const string Prefix = "UBL ";

    /// <summary>The version of the loader in a section that is there whole; null if the unit does not program it.</summary>
    /// <param name="image">The image as far as it came.</param>
    /// <param name="offset">Where the section's header is.</param>
    /// <param name="hardwareId">The unit's hardware id.</param>
    public static string? VersionIn(byte[] image, int offset, int hardwareId)
    {
        var stored = SectionHeader.RoundUp((int)SectionHeader.Length(image, offset));
        var isGood = SectionHeader.HardwareId(image, offset) == hardwareId
            && SectionHeader.PayloadSum(image, offset) == Fletcher16.Compute(image, offset + SectionHeader.Size, stored);
        return isGood ? FirmwareVersion.TryParse(SectionHeader.VersionText(image, offset)!.Substring(Prefix.Length))?.ToString() : null;
    }
}
