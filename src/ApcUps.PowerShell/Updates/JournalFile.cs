using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ApcUps.Lines;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>
/// A journal on disk: every line is written whole and flushed to the disk before the call returns. One object serves all ports
/// of a command that share the file.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    // What is written must be on disk when the call returns, and nothing may be left to fail when the file is closed.
    private const int Unbuffered = 1;

    private readonly object _gate = new();
    private readonly FileStream _file;
    private readonly LineLock _only;
    private readonly Func<DateTime> _now;
    private readonly int _processId;
    private readonly string _run = Guid.NewGuid().ToString("N").Substring(0, 12);
    private readonly List<JournalEntry> _past;
    private long _whole;

    private JournalFile(FileStream file, LineLock only, string path, IReadOnlyList<JournalEntry> past, long whole, Func<DateTime> now)
    {
        _whole = whole;
        _file = file;
        _only = only;
        _past = past.ToList();
        _now = now;
        Path = path;
        using var self = Process.GetCurrentProcess();
        _processId = self.Id;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a journal, or begins one. A line that a crash tore off is kept as text.</summary>
    /// <exception cref="JournalException">It cannot be read or written.</exception>
    public static JournalFile Open(string path, Func<DateTime> now)
    {
        FileStream? file = null;
        LineLock? only = null;
        try
        {
            // The system's own lock would keep everybody from reading it, on Unix, or nobody from writing.
            only = LineLock.TakeJournal(path);
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, Unbuffered);
            var bytes = Everything(file);
            var entries = JournalText.Read(bytes, out var whole);
            var journal = new JournalFile(file, only, path, entries, whole, now);
            if (whole < bytes.Length)
            {
                journal.Write(new() { Event = JournalEvent.Torn, Port = "-", Text = Encoding.UTF8.GetString(bytes, whole, bytes.Length - whole) });
            }

            (file, only) = (null, null);
            return journal;
        }
        catch (LineException e)
        {
            throw new JournalException(e.Fault == LineFault.Busy ? JournalFault.InUse : JournalFault.NotWritable, $"{e.Message.TrimEnd('.')}. {e.Remedy?.TrimEnd('.')}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new JournalException(JournalFault.NotWritable, e.Message.TrimEnd('.'), e);
        }
        finally
        {
            file?.Dispose();
            only?.Dispose();
        }
    }

    /// <summary>What a journal says of a line, without writing or locking it; null if there is none, or it cannot be read.</summary>
    public static JournalState? Peek(string path, string port)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JournalState.Of(JournalText.Read(Everything(file), out _), p => LineIdentity.AreSame(p, port));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or JournalException)
        {
            return null;
        }
    }

    /// <summary>What was written of a line before, by this run or an earlier one, under any of its names.</summary>
    public JournalState StateOf(string port)
    {
        lock (_gate)
        {
            return JournalState.Of(_past, p => LineIdentity.AreSame(p, port));
        }
    }

    /// <summary>Writes one line through to the disk.</summary>
    /// <exception cref="JournalException">It could not be written.</exception>
    public void Write(JournalEntry entry)
    {
        lock (_gate)
        {
            var complete = entry with { Time = _now().ToString("o", CultureInfo.InvariantCulture), Run = _run, ProcessId = _processId };
            var line = JournalText.Line(complete);
            try
            {
                var length = _file.Length;
                var end = Math.Min(length, _whole);
                if (end < length)
                {
                    // What a failed write left of a line would spoil the one behind it.
                    _file.SetLength(end);
                }

                _file.Seek(end, SeekOrigin.Begin);
                _file.Write(line, 0, line.Length);
                _file.Flush(flushToDisk: true);
                _whole = end + line.Length;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException)
            {
                throw new JournalException(JournalFault.NotWritable, e.Message.TrimEnd('.'), e);
            }

            _past.Add(complete);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _only.Dispose();
    }

    private static byte[] Everything(FileStream file)
    {
        // Its length, not its end: a device such as /dev/full has none.
        var bytes = new byte[file.Length];
        var count = 0;
        while (count < bytes.Length && file.Read(bytes, count, bytes.Length - count) is var read and > 0)
        {
            count += read;
        }

        return bytes;
    }
}
