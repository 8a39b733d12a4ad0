namespace ApcUps.Tests.Unit.Xmodem;

/// <summary>Chance that a seed repeats exactly, on every runtime.</summary>
public sealed class Dice
{
    private ulong _state;

    public Dice(int seed) => _state = ((ulong)(uint)seed * 2654435761) + 88172645463325252;

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)limit);
    }

    /// <summary>True in <paramref name="perMille"/> of 1,000 cases.</summary>
    public bool Hits(int perMille) => Next(1000) < perMille;
}
