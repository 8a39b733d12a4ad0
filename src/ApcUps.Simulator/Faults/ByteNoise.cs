namespace ApcUps.Simulator.Faults;

/// <summary>Flips one bit of a byte now and then, the same ones for the same seed.</summary>
internal sealed class ByteNoise
{
    private readonly double _rate;
    private readonly SeededBytes _random;

    public ByteNoise(double rate, long seed)
    {
        _rate = rate;
        _random = new SeededBytes(seed);
    }

    /// <summary>The byte as it comes out of the wire.</summary>
    public byte Pass(byte value) =>
        _rate > 0 && _random.NextUnit() < _rate ? (byte)(value ^ (1 << _random.NextBelow(8))) : value;
}
