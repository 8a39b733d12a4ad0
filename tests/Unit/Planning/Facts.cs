using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>Units and images as the tests name them.</summary>
public static class Facts
{
    /// <summary>A unit of which this is known.</summary>
    public static UnitFacts Ups(int? id = null, string? version = null, string? loader = null, string? sku = null, string? serial = null, bool? outputOn = null) => new()
    {
        HardwareId = id,
        InstalledVersion = FirmwareVersion.TryParse(version),
        LoaderVersion = FirmwareVersion.TryParse(loader),
        Sku = sku,
        SerialNumber = serial,
        OutputOn = outputOn,
    };

    /// <summary>An image of the catalogue whose file is not at hand.</summary>
    public static ImageFacts Known(string fileName) => ImageFacts.Of(FirmwareCatalogue.Known.Releases.Single(r => r.FileNames.Contains(fileName)));

    /// <summary>The same, with its file.</summary>
    public static ImageFacts AtHand(string fileName) => Known(fileName) with { Path = "/images/" + fileName };

    /// <summary>An image at hand that nobody knows, with an unsigned application among other sections.</summary>
    public static ImageFacts Made(int? id, string version) => new()
    {
        Name = $"MADE{id}UPS_{version}.enc",
        Path = $"/images/MADE{id}UPS_{version}.enc",
        Sha256 = $"made-{id}-{version}",
        HardwareId = id,
        Version = FirmwareVersion.TryParse(version),
    };

    /// <summary>The plan for a unit and the images at hand.</summary>
    public static UpsFirmwarePlan Plan(UnitFacts unit, string? target = null, UpdateTransport transport = UpdateTransport.Serial, params ImageFacts[] images) =>
        new Planner().Make(new() { Unit = unit, Target = FirmwareVersion.TryParse(target), Transport = transport, Images = images });
}
