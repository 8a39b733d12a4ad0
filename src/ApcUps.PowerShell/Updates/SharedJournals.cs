using System;
using System.Collections.Generic;

namespace ApcUps.Commands.Updates;

/// <summary>The journals of a command: each is open, and kept from others, while a port that writes it is worked on.</summary>
internal sealed class SharedJournals
{
    private readonly Dictionary<string, (JournalFile File, int Users)> _open = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private readonly Func<DateTime> _now;
    private bool _over;

    /// <param name="now">The calendar's time, UTC.</param>
    public SharedJournals(Func<DateTime> now) => _now = now;

    /// <summary>Opens a journal, or shares it; to be disposed of by each user.</summary>
    /// <exception cref="ApcUps.Updating.Journal.JournalException">It cannot be read or written.</exception>
    public JournalLease Take(string path)
    {
        lock (_gate)
        {
            if (_over)
            {
                throw new ObjectDisposedException(nameof(SharedJournals));
            }

            if (!_open.TryGetValue(path, out var known))
            {
                known.File = JournalFile.Open(path, _now);
            }

            _open[path] = (known.File, known.Users + 1);
            return new(known.File, () => GiveBack(path));
        }
    }

    /// <summary>Closes all, whoever still uses them; from now on none can be had.</summary>
    public void CloseAll()
    {
        lock (_gate)
        {
            _over = true;
            foreach (var (file, _) in _open.Values)
            {
                file.Dispose();
            }

            _open.Clear();
        }
    }

    private void GiveBack(string path)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(path, out var known))
            {
                return;
            }

            if (known.Users > 1)
            {
                _open[path] = (known.File, known.Users - 1);
                return;
            }

            _open.Remove(path);
            known.File.Dispose();
        }
    }
}
