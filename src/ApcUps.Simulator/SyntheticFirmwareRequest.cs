using System.Text.RegularExpressions;

namespace ApcUps.Simulator;

/// <summary>What a synthetic image is to be like.</summary>
/// <param name="HardwareId">The id that the image is for, 1..65535; 17 means "ID17".</param>
/// <param name="Version">The firmware version: two digits, a dot, one or two digits, such as <c>07.1</c>.</param>
public sealed record SyntheticFirmwareRequest(int HardwareId, string Version)
{
    internal const string UsualLoaderVersion = "07.2";

    /// <summary>Which sections it has.</summary>
    public SimulatorFirmwareLayout Layout { get; init; }

    /// <summary>The length in 128-byte blocks; the sections share it as in the real image that the layout is taken from.</summary>
    public int BlockCount { get; init; } = SyntheticFirmware.RealBlockCount;

    /// <summary>Chooses the payload bytes.</summary>
    public int Seed { get; init; }

    /// <summary>The id that the unit has afterwards; for <see cref="SimulatorFirmwareLayout.IdChange"/>, and only there.</summary>
    public int? HardwareIdAfterInstall { get; init; }

    /// <summary>The version of the UBL section; null means 07.2. Only layouts with a UBL section have one.</summary>
    public string? LoaderVersion { get; init; }

    /// <summary>Why there can be no such image, as a sentence; null if there can.</summary>
    public string? Problem => Of("hardware id", HardwareId) ?? OfVersion("firmware", Version) ?? OfIdChange() ?? OfLoader() ?? OfLength();

    private static string? Of(string what, int id) => id is < 1 or > 0xffff ? $"A {what} is a number from 1 to 65535, and {id} is none." : null;

    private static string? OfVersion(string what, string? version) => version is not null && Regex.IsMatch(version, @"^[0-9]{2}\.[0-9]{1,2}\z")
        ? null
        : $"'{version}' is no {what} version: it is two digits, a dot, and one or two digits, such as 07.1.";

    private string? OfIdChange() => (Layout == SimulatorFirmwareLayout.IdChange, HardwareIdAfterInstall) switch
    {
        (true, null) => "The layout IdChange needs the hardware id that the unit has after the installation.",
        (true, { } after) => Of("hardware id", after),
        (false, not null) => $"The layout {Layout} does not change the hardware id; only IdChange does.",
        _ => null,
    };

    private string? OfLoader() => LoaderVersion is null ? null
        : Layout is SimulatorFirmwareLayout.Full or SimulatorFirmwareLayout.Smx ? OfVersion("loader", LoaderVersion)
        : $"The layout {Layout} has no section UBL, so it has no loader version; Full and Smx have one.";

    private string? OfLength()
    {
        var minimum = SectionPlans.MinimumBlockCount(this);
        return BlockCount < minimum
            ? $"The layout {Layout} needs at least {minimum} blocks of 128 bytes: a header and a payload for each of its sections."
            : BlockCount > int.MaxValue / 128 ? "An image has less than 2 GiB." : null;
    }
}
