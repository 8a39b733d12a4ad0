using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// The slave password: a nonce of the host's and the proof of the unit's nonce. The unit answers with a new nonce of its own
/// and the proof of the host's. Checked in both directions against captured frames of two units. It keeps nobody out; it shows
/// that both sides know the scheme.
/// </summary>
public static class MicrolinkPassword
{
    /// <summary>The size of the master and of the slave field: a nonce and a proof of two bytes each.</summary>
    public const int Size = 4;

    private const int Proven = 8;

    /// <summary>
    /// The proof of a nonce: the running sums, begun with the two bytes of the series id in reverse order, over the first eight
    /// bytes of the header, the serial number as stored, blanks included, and the nonce.
    /// </summary>
    /// <param name="header">The first bytes of row 0.</param>
    /// <param name="serial">The bytes of the field 2:4.9.40.</param>
    /// <param name="nonce">Two bytes.</param>
    public static byte[] Proof(byte[] header, byte[] serial, byte[] nonce)
    {
        var sums = new MicrolinkSums(header[4], header[3]);
        sums.Add(header, 0, Proven);
        sums.Add(serial, 0, serial.Length);
        sums.Add(nonce, 0, 2);
        return [(byte)sums.First, (byte)sums.Second];
    }

    /// <summary>What the host writes into the slave field.</summary>
    public static byte[] Slave(byte[] hostNonce, byte[] proof)
    {
        var slave = new byte[Size];
        Array.Copy(hostNonce, 0, slave, 0, 2);
        Array.Copy(proof, 0, slave, 2, 2);
        return slave;
    }
}
