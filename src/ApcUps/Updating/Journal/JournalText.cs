using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace ApcUps.Updating.Journal;

/// <summary>Writes and reads the lines of a journal: one JSON object each, in UTF-8, ended by a line feed.</summary>
public static class JournalText
{
    private static DataContractJsonSerializer Form => new(typeof(JournalEntry));

    /// <summary>The bytes of one line.</summary>
    public static byte[] Line(JournalEntry entry)
    {
        using var line = new MemoryStream();
        Form.WriteObject(line, entry);
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <summary>
    /// Reads a whole file. What stands behind the last line feed is a line that a crash tore off: its event had no effect yet.
    /// </summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="whole">How many bytes are whole lines; what follows is a torn one.</param>
    /// <exception cref="JournalException">A line is no entry of a journal, or one of another version.</exception>
    public static IReadOnlyList<JournalEntry> Read(byte[] file, out int whole)
    {
        var entries = new List<JournalEntry>();
        var start = 0;
        for (var end = Array.IndexOf(file, (byte)'\n'); end >= 0; end = Array.IndexOf(file, (byte)'\n', start))
        {
            entries.Add(Entry(file, start, end - start, entries.Count + 1));
            start = end + 1;
        }

        // Text that is no journal must not be taken for a torn line of one, and be moved aside.
        if (entries.Count == 0 && start < file.Length && !Encoding.UTF8.GetString(file).TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            throw new JournalException(JournalFault.Unreadable, "its first line is no entry of a journal");
        }

        whole = start;
        return entries;
    }

    private static JournalEntry Entry(byte[] file, int start, int length, int number)
    {
        JournalEntry? entry = null;
        try
        {
            using var line = new MemoryStream(file, start, length, writable: false);
            entry = length == 0 ? null : Form.ReadObject(line) as JournalEntry;
        }
        catch (Exception e) when (e is SerializationException or XmlException or FormatException or InvalidCastException)
        {
            throw new JournalException(JournalFault.Unreadable, $"line {number} is no entry of a journal", e);
        }

        // What is missing is null, whatever its type says: the reader calls no constructor.
        if (entry is null || string.IsNullOrEmpty(entry.Event) || string.IsNullOrEmpty(entry.Port))
        {
            throw new JournalException(JournalFault.Unreadable, $"line {number} is no entry of a journal");
        }

        return entry.FormVersion == JournalEntry.CurrentVersion ? entry : throw new JournalException(
            JournalFault.OtherVersion, $"line {number} has form {entry.FormVersion}, and this version of ApcUps reads form {JournalEntry.CurrentVersion}");
    }
}
