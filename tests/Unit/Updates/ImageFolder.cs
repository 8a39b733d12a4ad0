using System;
using System.Collections.Generic;
using System.IO;
using ApcUps.Commands.Images;
using ApcUps.Planning;
using ApcUps.Simulator;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>A temporary folder with harmless images in it.</summary>
internal sealed class ImageFolder : IDisposable
{
    private readonly List<ImageFacts> _images = [];

    public ImageFolder() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "apcups-" + Guid.NewGuid().ToString("N"));

    public IReadOnlyList<ImageFacts> Images => _images;

    /// <summary>The stepping stone of ID18, and the application-only 15.1 behind it.</summary>
    public static ImageFolder Id18(bool withStone = true)
    {
        var folder = new ImageFolder();
        if (withStone)
        {
            folder.Add("SMT18UPS_09-6.enc", new(18, "09.6") { LoaderVersion = "08.5", BlockCount = 120 });
        }

        folder.Add("SMT18UPS_15-1.enc", new(18, "15.1") { Layout = SimulatorFirmwareLayout.ApplicationOnly, BlockCount = 90 });
        return folder;
    }

    public string Add(string name, SyntheticFirmwareRequest request, Action<byte[]>? damage = null)
    {
        var path = Path.Combine(Folder, name);
        var bytes = SyntheticFirmware.Create(request);
        damage?.Invoke(bytes);
        File.WriteAllBytes(path, bytes);
        _images.Add(ImageFacts.Of(FirmwareFile.TryDescribe(path, out _)!));
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
