using System.Linq;
using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class RowMemoryTests
{
    private readonly RowMemory _memory = new(4, 16);

    [Theory]
    [InlineData(16, 16, true)]
    [InlineData(16, 32, true)]
    [InlineData(31, 2, true)]
    [InlineData(47, 2, false)]
    [InlineData(15, 2, false)]
    [InlineData(48, 1, false)]
    [InlineData(16, 0, true)]
    public void Has_EveryRowTouchedMustHaveCome(int address, int count, bool has)
    {
        _memory.Store(Row(1, 7));
        _memory.Store(Row(2, 8));
        Assert.Equal(has, _memory.Has(address, count));
        Assert.Equal(has, _memory.HasNow(address, count));
    }

    [Fact]
    public void NewSession_OldRowsStayButAreNotOfNow()
    {
        _memory.Store(Row(1, 7));
        _memory.BeginSession();
        Assert.True(_memory.Has(16, 1));
        Assert.False(_memory.HasNow(16, 1));
        Assert.Equal(7, _memory[20]);
        _memory.Store(Row(1, 9));
        Assert.True(_memory.HasNow(16, 1));
        Assert.Equal(9, _memory[20]);
    }

    [Fact]
    public void IsWhole_OnceEachRowCameInThisSession()
    {
        foreach (var i in Enumerable.Range(0, 4))
        {
            Assert.False(_memory.IsWhole);
            _memory.Store(Row(i, 1));
        }

        Assert.True(_memory.IsWhole);
        _memory.BeginSession();
        Assert.False(_memory.IsWhole);
    }

    [Fact]
    public void Holds_OnlyTheSameBytesOfARowThatCame()
    {
        Assert.False(_memory.Holds(Row(0, 0)));
        _memory.Store(Row(0, 5));
        Assert.True(_memory.Holds(Row(0, 5)));
        for (var i = 0; i < 16; i++)
        {
            var other = Row(0, 5);
            other.Payload[i] ^= 1;
            Assert.False(_memory.Holds(other));
        }

        Assert.False(_memory.Holds(new(0, new byte[17])));
        Assert.False(_memory.Holds(Row(4, 0)));
    }

    [Fact]
    public void Copy_CrossesRows()
    {
        _memory.Store(Row(1, 7));
        _memory.Store(Row(2, 8));
        Assert.Equal([7, 8], _memory.Copy(31, 2));
        Assert.Equal(64, _memory.Length);
    }

    private static MicrolinkRow Row(int number, byte value) => new(number, Hex.Repeat(value, 16));
}
