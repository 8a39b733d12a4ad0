using ApcUps.Simulator.Faults;

namespace ApcUps.Simulator.Loader;

/// <summary>What becomes of a unit that took a good image whole.</summary>
/// <param name="Version">The version that it runs then; null if it never runs again.</param>
/// <param name="HardwareId">Its hardware id then.</param>
/// <param name="Text">What happened, as a sentence.</param>
internal sealed record Installation(string? Version, int HardwareId, string Text)
{
    // Units with hardware id 18 died of 15.0, which holds the application only (user-reported). In the flash of one that lives,
    // it stands right behind the loader 08.5, which is larger than the ones before (measured). Why the others died is ASSUMED:
    // an older loader looks for the application elsewhere, and does not answer any more.
    private const int FatalId = 18;
    private static readonly FirmwareVersion FatalFrom = FirmwareVersion.Parse("15.0");
    private static readonly FirmwareVersion NeededLoader = FirmwareVersion.Parse("08.5");

    /// <summary>Decides what becomes of the unit; uses up the fault that decides it.</summary>
    public static Installation Of(ImageVerdict image, LoaderBoard board)
    {
        if (board.InstallsFromDisplay)
        {
            return Unchanged(board, $"Taken: {image.Text}. Its installation is to be started on the display; until then the unit runs {board.NewestVersion}.");
        }

        if (board.Faults.Take(SimulatorFaultKind.KeepsOldVersion) is not null)
        {
            return Unchanged(board, $"Taken: {image.Text}, but the unit runs {board.NewestVersion} as before.");
        }

        return IsFatal(image, board)
            ? new(null, board.HardwareId, $"Programmed {image.Version} for ID{board.HardwareId} over loader {board.LoaderVersion}, which cannot start it: the unit is dead.")
            : new(image.Version, image.HardwareId, $"Programmed: {image.Text}.");
    }

    private static Installation Unchanged(LoaderBoard board, string text) => new(board.NewestVersion, board.HardwareId, text);

    private static bool IsFatal(ImageVerdict image, LoaderBoard board) =>
        board.HardwareId == FatalId
        && image.IsApplicationOnly
        && FirmwareVersion.TryParse(image.Version) >= FatalFrom
        && FirmwareVersion.TryParse(board.LoaderVersion) is { } loader
        && loader < NeededLoader;
}
