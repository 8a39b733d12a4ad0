using System;
using System.Collections.Generic;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>Gathers a write of the host: row, offset, length, data, two check bytes. One that stops half-way is dropped (after 100 ms, ASSUMED).</summary>
internal sealed class WriteFrame
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly List<byte> _bytes = new();
    private TimeSpan _lastAt;

    public bool IsOpen => _bytes.Count > 0;

    public int Row => _bytes[0];

    public int Offset => _bytes[1];

    public byte[] Data => _bytes.GetRange(3, _bytes[2]).ToArray();

    public bool IsSound => MicrolinkSums.IsSealed(_bytes);

    /// <summary>Forgets a frame that stopped half-way.</summary>
    public void Elapse(TimeSpan now)
    {
        if (now - _lastAt > Patience)
        {
            _bytes.Clear();
        }
    }

    /// <summary>Takes a byte; true if the frame is whole.</summary>
    public bool Take(TimeSpan now, byte value)
    {
        _lastAt = now;
        _bytes.Add(value);
        return _bytes.Count >= 3 && _bytes.Count == _bytes[2] + 5;
    }

    public void Clear() => _bytes.Clear();
}
