using System;
using System.IO;
using System.Linq;
using ApcUps.Commands.Errors;
using ApcUps.Firmware;
using ApcUps.Firmware.Catalogue;

namespace ApcUps.Commands.Images;

/// <summary>Describes an .enc file, with the readme that may stand beside it and what the catalogue knows.</summary>
internal static class FirmwareFile
{
    /// <summary>Reads a file in one pass; null and what is wrong if it cannot be read. An unsound image is described like any other.</summary>
    public static UpsFirmwareImage? TryDescribe(string path, out Problem? problem)
    {
        problem = Directory.Exists(path) ? ImageProblems.Directory(path) : File.Exists(path) ? null : ImageProblems.NotFound(path);
        if (problem is not null)
        {
            return null;
        }

        try
        {
            if (new FileInfo(path).Length == 0)
            {
                // Devices and pipes have this length too, and to open one could wait for ever.
                return Describe(path, FirmwareContainer.Read(Array.Empty<byte>()));
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return Describe(path, FirmwareContainer.Read(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = ImageProblems.Unreadable(path, e);
            return null;
        }
    }

    /// <summary>Describes an image that was read already.</summary>
    public static UpsFirmwareImage Describe(string path, FirmwareContainer container)
    {
        var image = new FirmwareImage(container, Path.GetFileName(path), Readme(path)).Describe(path);
        ReleaseFacts.AddTo(image);
        return image;
    }

    /// <summary>The readme beside the image. One that cannot be read is as good as none: the image speaks for itself.</summary>
    private static ReadmeFacts? Readme(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? string.Empty;
        var readme = ReadmeFacts.CandidateNames(Path.GetFileName(path)).Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
        if (readme is null)
        {
            return null;
        }

        try
        {
            using var file = new FileStream(readme, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return ReadmeFacts.Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
