using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using Microsoft.Win32;

namespace ApcUps.Lines.Listing;

#pragma warning disable CA1416 // everything here is behind the question in With whether this is Windows

/// <summary>The registry of this machine. On other systems than Windows it is empty.</summary>
internal sealed class MachineRegistry : IRegistryReader
{
    private MachineRegistry()
    {
    }

    /// <summary>The one instance; it has no state.</summary>
    public static MachineRegistry Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<string> KeyNames(string path) => With(path, key => key.GetSubKeyNames()) ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Texts(string path) => With(path, ReadTexts) ?? [];

    /// <inheritdoc/>
    public string? Text(string path, string name) => With(path, key => key.GetValue(name) as string);

    private static List<string> ReadTexts(RegistryKey key)
    {
        var texts = new List<string>();
        foreach (var name in key.GetValueNames())
        {
            if (key.GetValue(name) is string text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    private static T? With<T>(string path, Func<RegistryKey, T?> read)
        where T : class
    {
        try
        {
            // The registry's own stub throws on other systems; asking the path separator costs nothing.
            if (Path.DirectorySeparatorChar == '/')
            {
                return null;
            }

            using var key = Registry.LocalMachine.OpenSubKey(path);
            return key is null ? null : read(key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            return null;
        }
    }
}
