using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace ApcUps.Commands.Transfers;

/// <summary>Gives each port of one command a transcript file of its own.</summary>
internal sealed class TranscriptFile
{
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;

    /// <param name="path">A full path: a folder (one file per port in it), or the file of the first port.</param>
    public TranscriptFile(string path) => _path = path;

    /// <summary>The file for a port. A second port gets its name put into the file's name.</summary>
    public string For(string port, DateTime startedAt)
    {
        var plain = PortFileName.Of(port);
        var path = Directory.Exists(_path)
            ? Path.Combine(_path, $"{plain}-{startedAt.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.log")
            : _path;
        return _given.Add(path) ? path : Beside(path, plain);
    }

    /// <summary>Opens the file for appending, so that an earlier run's record is never lost.</summary>
    public static TextWriter Open(string path) => new StreamWriter(path, append: true, new UTF8Encoding(false)) { AutoFlush = true };

    private string Beside(string path, string plain)
    {
        var folder = Path.GetDirectoryName(path) ?? string.Empty;
        var other = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}-{plain}{Path.GetExtension(path)}");
        _given.Add(other);
        return other;
    }
}
