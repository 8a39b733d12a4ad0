using ApcUps.Firmware;

namespace ApcUps.Simulator.Loader;

/// <summary>What the loader thinks of a received image.</summary>
/// <param name="Version">The firmware version it will run, or null if it refuses the image.</param>
/// <param name="Text">The verdict as a sentence.</param>
/// <param name="HardwareId">The unit's hardware id afterwards.</param>
/// <param name="LoaderVersion">The loader it will have; null if the image brings none.</param>
internal sealed record ImageVerdict(string? Version, string Text, int HardwareId, string? LoaderVersion)
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
            return new(null, $"Refused: {container.Problem}.", hardwareId, null);
        }

        var application = container.Application!;
        return application.HardwareId == hardwareId
            ? new(
                application.Version ?? application.VersionText,
                $"Programmed: {application.VersionText} for ID{hardwareId}.",
                container.HardwareIdAfterInstall ?? hardwareId,
                container.LoaderVersion?.ToString())
            : new(null, $"Refused: the image is for ID{application.HardwareId}, this unit is ID{hardwareId}.", hardwareId, null);
    }
}
