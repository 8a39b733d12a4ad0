using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Status.Modbus;

/// <summary>
/// Where an item begins and how many registers it has, by the vendor's register map 990-9840B (register 512: seen on units; 15
/// and 171: application note 176 only). A unit refuses a request that cuts an item.
/// </summary>
public static class RegisterMap
{
    // Lengths one after another; negative are gaps.
    private static readonly RegisterBlock[] Known =
    [
        .. Run(0, 2, 1, 2, -1, 2, -1, 2, -1, 2, -1, 2, -1, 1, 1, 2, 1, 1, 1, 1, 1),
        .. Run(128, 2, 1, 1, 1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1),
        .. Run(155, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2),
        .. Run(512, 1),
        .. Run(516, 8, -8, 16, 16, 8, 8, 8, 1, 1, 1, 1, 1, 1, -1, 1, 8, 8, 8, 8, 8),
        .. Run(644, 2),
        .. Run(1024, 1, -1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1),
        .. Run(2048, 2, 4, 2, 2, 1, 1, 1, 1),
    ];

    /// <summary>The items that lie wholly within a range, in order.</summary>
    public static IReadOnlyList<RegisterBlock> ItemsIn(int register, int count) =>
        Known.Where(i => i.Register >= register && i.Register + i.Count <= register + count).ToArray();

    /// <summary>How many registers the item that begins here has; 1 where none is known to begin.</summary>
    public static int LengthAt(int register) => Known.FirstOrDefault(i => i.Register == register)?.Count ?? 1;

    private static IEnumerable<RegisterBlock> Run(int register, params int[] lengths)
    {
        foreach (var length in lengths)
        {
            if (length > 0)
            {
                yield return new(register, length);
            }

            register += length > 0 ? length : -length;
        }
    }
}
