using System;
using System.IO;
using System.Security.Cryptography;
using ApcUps.Commands.Errors;
using ApcUps.Firmware;
using ApcUps.Xmodem;

namespace ApcUps.Commands.Images;

/// <summary>An image read whole into memory, so that what was judged is what is sent.</summary>
internal sealed class ImageFile
{
    // The largest public image has 1.8 MB; a bound keeps a mistaken path from filling memory.
    private const long SizeLimit = 64 * 1024 * 1024;

    private ImageFile(string path, byte[] bytes, FirmwareContainer container)
    {
        Path = path;
        Bytes = bytes;
        Container = container;
        using var sha = SHA256.Create();
        Sha256 = string.Concat(Array.ConvertAll(sha.ComputeHash(bytes), b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public byte[] Bytes { get; }

    public string Sha256 { get; }

    public FirmwareContainer Container { get; }

    public int? HardwareId => Container.Application is { HardwareId: <= int.MaxValue } application ? (int)application.HardwareId : null;

    public string? Version => Container.Application?.Version;

    /// <summary>One line that names the image, for confirmations.</summary>
    public string Description =>
        FormattableString.Invariant($"{Name} (ID{HardwareId}, version {Version}, {Bytes.Length / XmodemBlock.ShortLength} blocks)");

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
            var container = FirmwareContainer.Read(bytes);
            problem = container.Problem is { } wrong ? ImageProblems.Unsound(path, wrong) : null;
            return problem is null ? new(path, bytes, container) : null;
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
            > SizeLimit => ImageProblems.TooLarge(path, file.Length),
            _ => file.Length % XmodemBlock.ShortLength == 0 ? null : ImageProblems.NotWholeBlocks(path, file.Length),
        };
    }
}
