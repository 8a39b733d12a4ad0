namespace ApcUps.Firmware;

/// <summary>
/// The container's checksum: two 8-bit sums modulo 256 (not 255), both starting at 0, stored second sum first.
/// Measured on 477 of 477 section headers of public images. It catches accidents, not tampering.
/// </summary>
public static class Fletcher16
{
    /// <summary>Computes the checksum of a range, as the 16-bit number its two stored bytes make (second sum high).</summary>
    public static int Compute(byte[] data, int offset, int count)
    {
        var sum = default(RunningFletcher16);
        sum.Add(data, offset, count);
        return sum.Value;
    }
}
