using System;
using System.Collections.Generic;
using System.Threading;

namespace ApcUps.Lines;

/// <summary>
/// The lines this process has open, over all runspaces and threads: the only shared state of the module, guarded by one
/// lock. The system does not keep one process, nor root, from opening a port twice; each opening would then see half of
/// the bytes.
/// </summary>
public static class OpenLines
{
    private static readonly object Gate = new();
    private static readonly HashSet<string> Claimed = new(StringComparer.Ordinal);

    /// <summary>Opens a line that nobody in this process has open. The claim ends when the line is really closed.</summary>
    /// <param name="address">The address as the user wrote it; other spellings of the same line count as the same.</param>
    /// <param name="open">Opens the line; not called if it is open already.</param>
    /// <exception cref="LineException">The line is open already (<see cref="LineFault.AlreadyOpen"/>), or cannot be opened.</exception>
    public static ILine Open(string address, Func<ILine> open)
    {
        IDisposable? claim = Claim(address);
        try
        {
            var line = new ClaimedLine(open(), claim);
            claim = null;
            return line;
        }
        finally
        {
            claim?.Dispose();
        }
    }

    /// <summary>Claims a line for one user until the claim is disposed of. Every kind of address can be claimed.</summary>
    /// <param name="address">The address as the user wrote it; other spellings of the same line count as the same.</param>
    /// <exception cref="LineException">The line is claimed already (<see cref="LineFault.AlreadyOpen"/>).</exception>
    public static IDisposable Claim(string address)
    {
        var identity = LineIdentity.Of(address);
        lock (Gate)
        {
            if (!Claimed.Add(identity))
            {
                throw new LineException(
                    LineFault.AlreadyOpen,
                    address,
                    $"This session has {address} open already, or is just closing it.",
                    "Wait for the other command on this line to end.");
            }
        }

        return new Release(identity);
    }

    private sealed class Release(string identity) : IDisposable
    {
        private string? _identity = identity;

        public void Dispose()
        {
            // Once only: a second Dispose must not release the claim of the next user.
            if (Interlocked.Exchange(ref _identity, null) is { } claimed)
            {
                lock (Gate)
                {
                    Claimed.Remove(claimed);
                }
            }
        }
    }
}
