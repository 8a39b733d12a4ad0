using System;
using System.IO;

namespace ApcUps.Lines;

/// <summary>Reads the one-line files of /sys and /proc, any of which may vanish or be closed to this user at any moment.</summary>
internal static class SmallFile
{
    /// <summary>The file's text without white space around it, or null if it cannot be read or is empty.</summary>
    public static string? Text(string path)
    {
        try
        {
            var text = File.Exists(path) ? File.ReadAllText(path).Trim() : string.Empty;
            return text.Length == 0 ? null : text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The file's bytes, or null if it cannot be read.</summary>
    public static byte[]? Bytes(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What stands in a folder, as full paths; null if it cannot be read.</summary>
    public static string[]? Entries(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
