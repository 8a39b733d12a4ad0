using System;
using System.IO;
using System.Threading.Tasks;

namespace ApcUps.Lines;

/// <summary>
/// Reads a stream with the next read already pending when one ends. On Unix System.IO.Ports looks for bytes at once only while
/// a read is pending, and otherwise a millisecond later: measured as 0.6 ms saved on every answer. One thread at a time.
/// </summary>
internal sealed class PendingReads
{
    private readonly Stream _stream;
    private Pending? _first;
    private Pending? _second;

    public PendingReads(Stream stream) => _stream = stream;

    /// <summary>Waits for the first byte without limit; gives what has come.</summary>
    public int Read(byte[] buffer)
    {
        _first ??= new(_stream, new byte[4096]);
        _second ??= new(_stream, new byte[4096]);
        var (count, bytes) = _first.Take();
        Buffer.BlockCopy(bytes, 0, buffer, 0, count);
        _first = _second;
        _second = new(_stream, bytes);
        return count;
    }

    private sealed class Pending
    {
        private readonly byte[] _buffer;
        private readonly Task<int> _read;

        public Pending(Stream stream, byte[] buffer)
        {
            _buffer = buffer;
            _read = stream.ReadAsync(buffer, 0, buffer.Length);
        }

        public (int Count, byte[] Bytes) Take() => (_read.GetAwaiter().GetResult(), _buffer);
    }
}
