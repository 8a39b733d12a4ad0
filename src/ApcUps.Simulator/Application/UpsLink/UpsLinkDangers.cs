using System;

namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>
/// The commands that can take the power from the load, start a test or change what is stored (stated by the vendor; the last
/// four bytes are undocumented service commands). The simulated unit obeys none of them: it answers NA.
/// </summary>
internal static class UpsLinkDangers
{
    private static readonly byte[] Commands =
    [
        (byte)'K', (byte)'Z', (byte)'@', (byte)'S', 0x0E, 0x7F, (byte)'U', (byte)'W', (byte)'D', (byte)'A', (byte)'^', (byte)'z', (byte)'-', (byte)'+',
        (byte)'1', 0x02, 0x19, 0x10,
    ];

    /// <summary>True if a status tool must never send the byte.</summary>
    public static bool Has(byte command) => Array.IndexOf(Commands, command) >= 0;
}
