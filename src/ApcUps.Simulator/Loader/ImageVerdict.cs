using ApcUps.Firmware;

namespace ApcUps.Simulator.Loader;

/// <summary>What the loader thinks of a received image.</summary>
/// <param name="Version">Its firmware version, or null if the loader refuses the image.</param>
/// <param name="Text">What it is, such as <c>UPS 07.1 for ID17</c>; of a refused one, the verdict as a sentence.</param>
/// <param name="HardwareId">The hardware id that it gives the unit.</param>
/// <param name="IsApplicationOnly">True if it brings the application and nothing else.</param>
internal sealed record ImageVerdict(string? Version, string Text, int HardwareId, bool IsApplicationOnly)
{
    /// <summary>
    /// Judges an image by chain, header and payload checksums and hardware id. That real loaders check all of these is
    /// ASSUMED; that a unit refuses a wrong id is the vendor's word.
    /// </summary>
    public static ImageVerdict Of(byte[] image, int hardwareId)
    {
        var container = FirmwareContainer.Read(image);
        if (container.Problem is not null)
        {
            return new(null, $"Refused: {container.Problem}.", hardwareId, false);
        }

        var application = container.Application!;
        return application.HardwareId == hardwareId
            ? new(
                application.Version ?? application.VersionText,
                $"{application.VersionText} for ID{hardwareId}",
                container.HardwareIdAfterInstall ?? hardwareId,
                container.ApplicationOnly)
            : new(null, $"Refused: the image is for ID{application.HardwareId}, this unit is ID{hardwareId}.", hardwareId, false);
    }
}
