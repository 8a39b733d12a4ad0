namespace ApcUps.Simulator;

/// <summary>
/// A small generator of pseudo-random numbers (SplitMix64). It is our own because System.Random gives other numbers on
/// other frameworks, and a simulated image or a noisy line must be the same everywhere.
/// </summary>
internal sealed class SeededBytes
{
    private ulong _state;

    public SeededBytes(long seed) => _state = unchecked((ulong)seed);

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A number from 0 (included) to 1 (excluded).</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from 0 to <paramref name="limit"/> − 1.</summary>
    public int NextBelow(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Fills a range of an array.</summary>
    public void Fill(byte[] target, int offset, int count)
    {
        for (var i = 0; i < count; i++)
        {
            target[offset + i] = (byte)(Next() >> 56);
        }
    }

    /// <summary>Puts the 256 byte values, each once, in a random order.</summary>
    public void FillWithEveryValue(byte[] target, int offset)
    {
        for (var i = 0; i < 256; i++)
        {
            var other = NextBelow(i + 1);
            target[offset + i] = target[offset + other];
            target[offset + other] = (byte)i;
        }
    }

    /// <summary>Turns a text into a seed that does not depend on the framework (FNV-1a).</summary>
    public static long SeedOf(string text)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325UL;
            foreach (var letter in text)
            {
                hash = (hash ^ letter) * 0x100000001B3UL;
            }

            return (long)hash;
        }
    }
}
