using System;
using System.IO;
using System.Linq;
using ApcUps.Commands.Errors;
using ApcUps.Firmware;
using ApcUps.Planning;
using ApcUps.Xmodem;

namespace ApcUps.Commands.Images;

/// <summary>An image read whole into memory, so that what was judged is what is sent.</summary>
internal sealed class ImageFile
{
    private ImageFile(byte[] bytes, UpsFirmwareImage image)
    {
        Bytes = bytes;
        Image = image;
        Facts = ImageFacts.Of(image);
    }

    public byte[] Bytes { get; }

    /// <summary>What Get-UpsFirmware says of it.</summary>
    public UpsFirmwareImage Image { get; }

    /// <summary>What rules ask about it.</summary>
    public ImageFacts Facts { get; }

    public string Name => Image.Name;

    /// <summary>One line that names the image, for confirmations.</summary>
    public string Description =>
        FormattableString.Invariant($"{Name} (ID{Image.HardwareId}, version {Image.Version}, {Bytes.Length / XmodemBlock.ShortLength} blocks)");

    /// <summary>Reads and judges a file; what is wrong with it comes back as a problem.</summary>
    public static ImageFile? TryRead(string path, out Problem? problem)
    {
        try
        {
            problem = Refuse(path);
            if (problem is not null)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            var image = FirmwareFile.Describe(path, FirmwareContainer.Read(bytes));
            problem = image.IsValid ? null : ImageProblems.Unsound(path, image.Problems.First(p => p.Severity == FindingSeverity.Error).Text);
            return problem is null ? new(bytes, image) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = ImageProblems.Unreadable(path, e);
            return null;
        }
    }

    private static Problem? Refuse(string path)
    {
        if (Directory.Exists(path))
        {
            return ImageProblems.Directory(path);
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return ImageProblems.NotFound(path);
        }

        return file.Length switch
        {
            0 => ImageProblems.Empty(path),
            > FirmwareContainer.SizeLimit => ImageProblems.TooLarge(path, file.Length),
            _ => file.Length % XmodemBlock.ShortLength == 0 ? null : ImageProblems.NotWholeBlocks(path, file.Length),
        };
    }
}
