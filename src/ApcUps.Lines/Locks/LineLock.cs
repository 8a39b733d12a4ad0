using System;
using System.IO;
using System.Threading;

namespace ApcUps.Lines;

/// <summary>
/// Lets one process of the machine at a time update the unit on a line, whoever's process it is. The lock is a file that names
/// its process. It counts as long as that process lives, so that a crash leaves nothing to clear away.
/// </summary>
public sealed class LineLock : IDisposable
{
    // Each attempt that fails shows that another process has done something in between.
    private const int MostAttempts = 20;

    private readonly LockFile _file;
    private string? _text;

    private LineLock(LockFile file, string text)
    {
        _file = file;
        _text = text;
    }

    /// <summary>The lock file.</summary>
    public string Path => _file.Path;

    /// <summary>Takes the lock of a line, or fails at once.</summary>
    /// <param name="port">The line as its user named it; other names of the same line have the same lock.</param>
    /// <exception cref="LineException">
    /// A living process has the lock, be it this one (<see cref="LineFault.Busy"/>), or this user cannot write it
    /// (<see cref="LineFault.PermissionDenied"/>).
    /// </exception>
    public static LineLock Take(string port) => Take(port, LockFolder.OfMachine, new ProcessTable());

    /// <summary>Takes the lock of a journal, which only one process at a time may write, or fails at once.</summary>
    /// <param name="path">The journal's full path.</param>
    /// <exception cref="LineException">As for a line.</exception>
    public static LineLock TakeJournal(string path) => Take(LockSubject.Journal(path), LockFolder.OfMachine, new ProcessTable());

    /// <summary>Takes the lock of a line in a folder of choice, or fails at once.</summary>
    /// <param name="port">The line as its user named it; other names of the same line have the same lock.</param>
    /// <param name="folder">Where the lock files lie. It is made if there is none.</param>
    /// <param name="processes">Tells whether the process of a lock still lives.</param>
    /// <exception cref="LineException">
    /// A living process has the lock, be it this one (<see cref="LineFault.Busy"/>), or this user cannot write it
    /// (<see cref="LineFault.PermissionDenied"/>).
    /// </exception>
    public static LineLock Take(string port, string folder, IProcessTable processes) => Take(LockSubject.Line(port, processes.Own.Id), folder, processes);

    private static LineLock Take(LockSubject subject, string folder, IProcessTable processes)
    {
        var own = processes.Own;
        var file = new LockFile(System.IO.Path.Combine(folder, subject.FileName));
        var text = new LockContent(own.Id, own.Started ?? string.Empty, subject.Address, Guid.NewGuid().ToString("N")).Text;
        try
        {
            Directory.CreateDirectory(folder);
            for (var attempt = 1; attempt <= MostAttempts; attempt++)
            {
                if (file.TryCreate(text))
                {
                    return new(file, text);
                }

                if (file.Read() is { } found && !file.TryRemove(LeftOver(found, subject, file, processes)))
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LineException(
                LineFault.PermissionDenied,
                subject.Address,
                $"The lock file for {subject.Address} cannot be written: {e.Message}",
                $"Let this user write to {folder}. If {file.Path} is left over from another user, delete it as that user or as administrator.",
                e);
        }

        throw JustTaken(subject, file);
    }

    /// <summary>Gives the lock back, if it is still this one.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _text, null) is { } text)
        {
            _file.RemoveOwn(text);
        }
    }

    // Gives the text back if nobody holds the lock that it speaks of.
    private static string LeftOver(string found, LockSubject subject, LockFile file, IProcessTable processes)
    {
        if (LockContent.Parse(found) is not { } content)
        {
            return file.IsYoung ? throw JustTaken(subject, file) : found;
        }

        return content.Holder(processes) is not { } holder ? found : throw new LineException(
            LineFault.Busy,
            subject.Address,
            holder.Id == processes.Own.Id ? $"This process, {holder}, is {subject.Doing} already." : $"Process {holder} is {subject.Doing}.",
            $"Wait for that update to end. Its lock is {file.Path}.");
    }

    private static LineException JustTaken(LockSubject subject, LockFile file) => new(
        LineFault.Busy,
        subject.Address,
        $"Another process has just begun {subject.Doing}.",
        $"Wait for that update to end. Its lock is {file.Path}.");
}
