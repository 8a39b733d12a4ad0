namespace ApcUps.Tracing;

/// <summary>The newest bytes of a stream, by their place in it.</summary>
internal sealed class HeardBytes
{
    /// <summary>Bytes kept; no frame that is looked for is longer.</summary>
    public const int Kept = 256;

    private readonly byte[] _ring = new byte[Kept];

    /// <summary>Bytes heard in all, which is the place of the next one.</summary>
    public long Count { get; private set; }

    /// <summary>The byte at a place, which must be one of the last <see cref="Kept"/>.</summary>
    public byte this[long place] => _ring[place % Kept];

    /// <summary>A copy of the bytes from a place on, all of which must be kept still.</summary>
    public byte[] Range(long start, int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = this[start + i];
        }

        return bytes;
    }

    public void Add(byte value) => _ring[Count++ % Kept] = value;
}
