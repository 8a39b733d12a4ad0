using System;
using System.Threading;

namespace ApcUps.Commands.Updates;

/// <summary>A journal while one port's update uses it.</summary>
internal sealed class JournalLease : IDisposable
{
    private Action? _giveBack;

    /// <param name="file">The journal.</param>
    /// <param name="giveBack">Called once, when it is used no more.</param>
    public JournalLease(JournalFile file, Action giveBack)
    {
        File = file;
        _giveBack = giveBack;
    }

    /// <summary>The journal.</summary>
    public JournalFile File { get; }

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
