using System;
using System.Linq;
using ApcUps.Xmodem;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class BlockPlanTests
{
    [Theory]
    [InlineData(128, 128, 1)]
    [InlineData(172160, 128, 1345)]
    [InlineData(1024, 1024, 1)]
    [InlineData(1152, 1024, 2)]
    [InlineData(1920, 1024, 8)]
    [InlineData(896, 1024, 7)]
    [InlineData(172160, 1024, 169)]
    public void Plan_Size_GivesThatManyBlocks(int size, int blockSize, int count) =>
        Assert.Equal(count, new BlockPlan(size, blockSize).Count);

    [Fact]
    public void Plan_1KWithRemainder_EndsInShortBlocks()
    {
        var plan = new BlockPlan(2048 + 256, 1024);
        Assert.Equal(new[] { 1024, 1024, 128, 128 }, Enumerable.Range(0, plan.Count).Select(plan.Length));
        Assert.Equal(new[] { 0, 1024, 2048, 2176, 2304 }, Enumerable.Range(0, plan.Count + 1).Select(plan.Offset));
    }

    [Fact]
    public void Plan_AnySize_CoversTheFileOnceAndNothingBeyond()
    {
        var sizes = Gen.Choose(1, 2000).Select(n => n * 128).ToArbitrary();
        Prop.ForAll(sizes, Gen.Elements(128, 1024).ToArbitrary(), (size, blockSize) =>
        {
            var plan = new BlockPlan(size, blockSize);
            var blocks = Enumerable.Range(0, plan.Count).ToArray();
            return blocks.All(i => plan.Offset(i) + plan.Length(i) == plan.Offset(i + 1))
                && plan.Offset(0) == 0 && plan.Offset(plan.Count) == size && plan.Count <= size / 128;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0, 128)]
    [InlineData(-128, 128)]
    [InlineData(127, 128)]
    [InlineData(1025, 1024)]
    [InlineData(1024, 512)]
    public void Plan_ImpossibleSize_IsRefused(int size, int blockSize) =>
        Assert.Throws<ArgumentException>(() => new BlockPlan(size, blockSize));
}
