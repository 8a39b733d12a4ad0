using System;

namespace ApcUps.Simulator.Xmodem;

/// <summary>
/// How long and how often an <see cref="XmodemReceiver"/> waits. ASSUMED throughout: the values are those of the protocol's
/// usual descriptions; no unit's own were measured.
/// </summary>
/// <param name="Timeout">The wait for the next byte, inside a block and between blocks; then NAK.</param>
/// <param name="Quiet">How long the line must be quiet after a bad block before it is NAKed.</param>
/// <param name="Retries">NAKs in a row before the receiver gives up.</param>
public sealed record ReceiverPatience(TimeSpan Timeout, TimeSpan Quiet, int Retries)
{
    /// <summary>10 s, 1 s, 10 times.</summary>
    public static ReceiverPatience Default { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1), 10);
}
