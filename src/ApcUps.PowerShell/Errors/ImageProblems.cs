using System;
using System.Management.Automation;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told about a file that cannot be sent.</summary>
internal static class ImageProblems
{
    private const string DownloadAgain = "Download the image again from the vendor and compare its size or SHA-256.";

    public static Problem NotFound(string path) => new("ImageNotFound", ErrorCategory.ObjectNotFound, path,
        $"There is no file '{path}'.", "Check the path. A path with [ or ] needs -LiteralPath.");

    public static Problem NoMatch(string path) => new("PathMatchesNothing", ErrorCategory.ObjectNotFound, path,
        $"No file matches '{path}'.", "Check the folder and the pattern. A path with [ or ] needs -LiteralPath.");

    public static Problem Several(string path, int count) => new("PathMatchesSeveral", ErrorCategory.InvalidArgument, path,
        $"'{path}' matches {count} files, but a unit takes one image.", "Name the one image that is right for this unit.");

    public static Problem NoImages(string path) => new("NoImages", ErrorCategory.ObjectNotFound, path,
        $"There is no .enc file in '{path}'.", "Name the folder that holds the images, or the files.");

    public static Problem NotFileSystem(string path) => new("PathNotFileSystem", ErrorCategory.InvalidArgument, path,
        $"'{path}' is not in the file system.", "Give the path of an .enc file on a drive.");

    public static Problem Directory(string path) => new("ImageIsDirectory", ErrorCategory.InvalidArgument, path,
        $"'{path}' is a folder.", "Name the .enc file in it.");

    public static Problem Empty(string path) => new("ImageEmpty", ErrorCategory.InvalidData, path,
        $"'{path}' is empty.", DownloadAgain);

    public static Problem TooLarge(string path, long size) => new("ImageTooLarge", ErrorCategory.InvalidData, path,
        $"'{path}' has {size} bytes; no firmware image is that large.", "Name an .enc file, not an archive or a disk image.");

    public static Problem NotWholeBlocks(string path, long size) => new("ImageNotWholeBlocks", ErrorCategory.InvalidData, path,
        $"'{path}' has {size} bytes, which is not a multiple of 128, so it is no whole image.", DownloadAgain);

    public static Problem Unsound(string path, string problem) => new("ImageUnsound", ErrorCategory.InvalidData, path,
        $"'{path}' is not a sound firmware image: {problem}.", DownloadAgain);

    public static Problem Unreadable(string path, Exception cause) => new("ImageUnreadable",
        cause is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.ReadError, path,
        $"'{path}' cannot be read: {cause.Message}", "Check the file's permissions and that no other program has it open.", cause);

    public static Problem Unwritable(string path, Exception cause) => new("ImageUnwritable",
        cause is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError, path,
        $"'{path}' cannot be written: {cause.Message}", "Give a path in a folder that exists and may be written to.", cause);
}
