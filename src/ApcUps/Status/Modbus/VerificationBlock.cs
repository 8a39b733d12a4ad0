using System.Linq;

namespace ApcUps.Status.Modbus;

/// <summary>
/// Registers 2048 to 2061, fixed values by the vendor's map: a text, 32 and 16 bit numbers and scaled ones. The map id in front
/// of them is not held against anything, since that of newer firmware is unknown.
/// </summary>
public static class VerificationBlock
{
    /// <summary>The first register.</summary>
    public const int Register = 2048;

    /// <summary>How many registers.</summary>
    public const int Count = 14;

    private const int MapIdLength = 4;

    private static readonly byte[] Expected =
    [
        0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x12, 0x34, 0x56, 0x78, 0xff, 0xff, 0xff, 0xfb, 0x12, 0x34, 0xff, 0xfb,
        0x20, 0x20, 0xdf, 0xe0,
    ];

    /// <summary>True if the block is as the map demands, false if it is not, null if the unit has none (nothing but FF or 00).</summary>
    /// <param name="data">The 28 bytes of the block.</param>
    public static bool? Matches(byte[] data)
    {
        if (data.All(b => b == 0xff) || data.All(b => b == 0x00))
        {
            return null;
        }

        return data.Skip(MapIdLength).SequenceEqual(Expected);
    }
}
