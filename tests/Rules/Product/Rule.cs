using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ApcUps.Tests.Rules.Product;

/// <summary>A rule's check lists its breaches as sentences. The product has none; a planted one is named.</summary>
internal static class Rule
{
    public static void Kept(IEnumerable<string> breaches)
    {
        var all = breaches.ToArray();
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }

    /// <summary>Each planted breach is seen, in this order, and nothing else is.</summary>
    public static void Broken(IEnumerable<string> breaches, params string[] planted)
    {
        var all = breaches.ToArray();
        Assert.Equal(planted.Length, all.Length);
        Assert.All(all.Zip(planted), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
    }
}
