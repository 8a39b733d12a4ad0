using System.Collections.Generic;
using System.IO;
using ApcUps.Updating.Journal;

namespace ApcUps.Tests.Interop.Updates;

/// <summary>The journal of an update in another process, read while it is written.</summary>
internal sealed class JournalOnDisk
{
    private readonly string _path;
    private IReadOnlyList<JournalEntry> _entries = [];
    private long _read;

    public JournalOnDisk(string path) => _path = path;

    /// <summary>All whole lines; read again only if there are more.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            if (File.Exists(_path) && new FileInfo(_path).Length != _read)
            {
                _entries = JournalText.Read(Bytes(), out var whole);
                _read = whole;
            }

            return _entries;
        }
    }

    /// <summary>The last whole line; null if there is none.</summary>
    public JournalEntry? Last => Entries is [.., var last] ? last : null;

    /// <summary>Why the file is not whole lines and nothing else; null if it is.</summary>
    public string? Damage()
    {
        try
        {
            var bytes = Bytes();
            JournalText.Read(bytes, out var whole);
            return whole == bytes.Length ? null : $"{bytes.Length - whole} bytes behind the last whole line";
        }
        catch (JournalException e)
        {
            return e.Message;
        }
    }

    private byte[] Bytes()
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
