using System;
using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Simulator;

/// <summary>Divides the blocks of an image among its sections in the proportion of the real image.</summary>
internal static class SectionShares
{
    /// <summary>The blocks of each section, in their order. There must be enough for the fewest of each.</summary>
    public static int[] Of(IReadOnlyList<SectionPlan> plans, int blockCount)
    {
        var real = plans.Sum(p => p.Blocks);
        var shares = plans.Select(p => p.IsRecord ? p.Blocks : Math.Max(p.Minimum, (int)((long)p.Blocks * blockCount / real))).ToArray();
        var rest = plans.ToList().FindIndex(p => p.TakesRest);
        shares[rest] = 0;

        // In the shortest images the fewest blocks of some leave too few for the last.
        while (blockCount - shares.Sum() < SectionPlan.FewestBlocks)
        {
            shares[Longest(plans, shares)]--;
        }

        shares[rest] = blockCount - shares.Sum();
        return shares;
    }

    // A record keeps its length.
    private static int Longest(IReadOnlyList<SectionPlan> plans, int[] shares)
    {
        var longest = -1;
        for (var i = 0; i < shares.Length; i++)
        {
            longest = !plans[i].IsRecord && (longest < 0 || shares[i] > shares[longest]) ? i : longest;
        }

        return longest;
    }
}
