using System;
using System.IO;
using System.Text;
using System.Threading;

namespace ApcUps.Lines;

/// <summary>One lock file on the disk: made, read and removed so that of any number of processes at once only one gets it.</summary>
internal sealed class LockFile(string path)
{
    // Longer than a process takes between making a file and filling it, even on a machine that is short of everything.
    private static readonly TimeSpan TimeToWrite = TimeSpan.FromSeconds(5);

    private const int DeleteAttempts = 4;
    private const int MostBytes = 4096;

    // What the system's call gives for a file that is not there.
    private static readonly DateTime Missing = DateTime.FromFileTimeUtc(0);

    // The exception's class is that of a full disk too.
    private const int ExistsOnWindows = 80;
    private const int ExistsElsewhere = 17;

    /// <summary>Where it lies.</summary>
    public string Path => path;

    /// <summary>True if the file may still be in the middle of being written.</summary>
    public bool IsYoung => Age(path) < TimeToWrite;

    private string Guard => path + ".takeover";

    /// <summary>Makes the file with its text; false if there is one already.</summary>
    public bool TryCreate(string text)
    {
        var torn = false;
        try
        {
            // Whoever reads meanwhile finds a young file without its end, and takes it for held.
            using var file = New(path, FileShare.ReadWrite | FileShare.Delete, FileOptions.None);
            if (file is null)
            {
                return false;
            }

            torn = true;
            Show(file);
            var bytes = Encoding.UTF8.GetBytes(text);
            file.Write(bytes, 0, bytes.Length);
            file.Flush(flushToDisk: true);
            torn = false;
            return true;
        }
        finally
        {
            if (torn)
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>The text of the file, empty if it cannot be read at this moment, or null if there is none.</summary>
    public string? Read() => Read(path);

    /// <summary>
    /// Removes the file if it still says what was judged left over. False if another process is just doing that. After true
    /// the lock may be free, or somebody's already.
    /// </summary>
    public bool TryRemove(string judged)
    {
        // Without a guard a third process could get the lock while a second one's is moved away and looked at.
        using var guard = New(Guard, FileShare.None, FileOptions.DeleteOnClose);
        if (guard is not null)
        {
            // What was judged may be gone by now, and another process' lock in its place: while that were moved away, a third
            // process would find none. With the guard held nobody else removes what is left over.
            if (Read() == judged)
            {
                RemoveMoved(judged);
            }

            return true;
        }

        switch (Age(Guard))
        {
            case null:
                // It went meanwhile. To delete it for that would take away a third process' guard.
                return true;
            case { } age when age < TimeToWrite:
                return false;
            default:
                // Its process died in the midst of it.
                File.Delete(Guard);
                return true;
        }
    }

    /// <summary>Removes the file if it still says what its owner wrote. Never fails: what stays counts only until the process ends.</summary>
    public void RemoveOwn(string text)
    {
        for (var attempt = 1; attempt <= DeleteAttempts; attempt++)
        {
            try
            {
                if (Read() == text)
                {
                    File.Delete(path);
                }

                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // On Windows a scanner may have it open for a moment.
                Thread.Sleep(attempt * 10);
            }
        }
    }

    private void RemoveMoved(string judged)
    {
        // A guard counts for seconds only, and this process may have been halted for longer since it looked: what is looked at
        // under a name of its own cannot change any more.
        var aside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.Move(path, aside);
        }
        catch (FileNotFoundException)
        {
            return;
        }

        if (Read(aside) == judged)
        {
            File.Delete(aside);
        }
        else
        {
            File.Move(aside, path);
        }
    }

    // Null if there is a file of that name.
    private static FileStream? New(string path, FileShare share, FileOptions options)
    {
        try
        {
            return new(path, FileMode.CreateNew, FileAccess.Write, share, MostBytes, options);
        }
        catch (IOException e) when ((e.HResult & 0xffff) is ExistsOnWindows or ExistsElsewhere)
        {
            return null;
        }
    }

    private static string? Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[MostBytes];
            var length = 0;
            for (int more; (more = file.Read(bytes, length, bytes.Length - length)) > 0; length += more)
            {
            }

            return Encoding.UTF8.GetString(bytes, 0, length);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    // Null if there is no such file. A clock that was set back makes a file of the future, which counts by its distance.
    private static TimeSpan? Age(string path)
    {
        var written = File.GetLastWriteTimeUtc(path);
        return written == Missing ? null : (DateTime.UtcNow - written).Duration();
    }

    // Other users must be able to tell whether it is held, whatever this user's umask says.
    private static void Show(FileStream file)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                file.SafeFileHandle,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
#else
        _ = file;
#endif
    }
}
