using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning.Rules;

namespace ApcUps.Planning;

/// <summary>The images that a plan can use: those at hand, then those that the catalogue knows and that would have to be fetched.</summary>
internal sealed class ImageShelf
{
    private readonly ImageFacts[] _images;

    public ImageShelf(IEnumerable<ImageFacts> atHand, FirmwareCatalogue catalogue)
    {
        var good = atHand.Where(i => i.IsUsable).ToArray();
        var known = catalogue.Releases.Select(ImageFacts.Of).Where(i => i.IsUsable && good.All(g => !Same(g.Sha256, i.Sha256)));
        _images = good.Concat(known).ToArray();
    }

    /// <summary>The images for one hardware id, the newest first; of one version, those at hand first.</summary>
    public IEnumerable<ImageFacts> For(int hardwareId) =>
        _images.Where(i => i.HardwareId == hardwareId).OrderByDescending(i => i.Version).ThenBy(i => i.Path is null);

    /// <summary>The images of a version for these hardware ids in their order, then those at hand for any other.</summary>
    public IEnumerable<ImageFacts> Of(FirmwareVersion version, IReadOnlyList<int> hardwareIds) =>
        hardwareIds.SelectMany(For).Concat(_images.Where(i => i.Path is not null && !hardwareIds.Contains(i.HardwareId!.Value)))
            .Where(i => i.Version == version);

    /// <summary>
    /// The image that a rule wants first: the very one, or one at hand of its id and version whose headers promise what the
    /// rule will verify, or the very one as a missing file.
    /// </summary>
    public ImageFacts Stone(RuleEffect effect) =>
        Array.Find(_images, i => i.Path is not null && Same(i.Sha256, effect.Sha256))
        ?? Array.Find(_images, i => i.Path is not null && Promises(i, effect))
        ?? Array.Find(_images, i => Same(i.Sha256, effect.Sha256))
        ?? new()
        {
            Name = effect.FileName!,
            Sha256 = effect.Sha256,
            HardwareId = effect.HardwareId,
            Version = effect.Version,
            HardwareIdAfterInstall = effect.ExpectedId ?? effect.HardwareId,
            LoaderVersion = effect.ExpectedLoader,
        };

    /// <summary>The newest image for the same id that holds more than the application, and keeps the id; null if there is none.</summary>
    public ImageFacts? Whole(ImageFacts image) => For(image.HardwareId!.Value).FirstOrDefault(i => !i.ApplicationOnly && !i.ChangesHardwareId);

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool Promises(ImageFacts image, RuleEffect effect) =>
        image.HardwareId == effect.HardwareId && image.Version == effect.Version
        && (effect.ExpectedId is null || image.HardwareIdAfterInstall == effect.ExpectedId)
        && (effect.ExpectedLoader is null || image.LoaderVersion >= effect.ExpectedLoader);
}
