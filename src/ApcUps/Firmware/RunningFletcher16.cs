namespace ApcUps.Firmware;

/// <summary>The checksum of bytes that come in pieces. A fresh one is the checksum of no bytes.</summary>
internal struct RunningFletcher16
{
    private uint _first;
    private uint _second;

    /// <summary>The checksum of all bytes so far, second sum high.</summary>
    public readonly int Value => (int)(((_second & 0xff) << 8) | (_first & 0xff));

    /// <summary>Takes the next bytes.</summary>
    public void Add(byte[] data, int offset, int count)
    {
        unchecked
        {
            // Both sums run modulo 2^32, which keeps their low eight bits right, so no step needs a mask. Four bytes at a
            // time shorten the chain of additions that wait for each other.
            var first = _first;
            var second = _second;
            var end = offset + count;
            var i = offset;
            for (; i <= end - 4; i += 4)
            {
                uint a = data[i];
                uint b = data[i + 1];
                uint c = data[i + 2];
                uint d = data[i + 3];
                second += (4 * first) + (4 * a) + (3 * b) + (2 * c) + d;
                first += a + b + c + d;
            }

            for (; i < end; i++)
            {
                first += data[i];
                second += first;
            }

            _first = first;
            _second = second;
        }
    }
}
