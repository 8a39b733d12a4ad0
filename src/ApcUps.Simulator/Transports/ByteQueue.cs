using System;
using System.Collections.Generic;
using System.Threading;
using ApcUps.Lines;

namespace ApcUps.Simulator.Transports;

/// <summary>Bytes on their way from one thread to another.</summary>
internal sealed class ByteQueue
{
    private readonly Queue<byte> _bytes = new();
    private bool _closed;

    /// <summary>True once nothing more will come.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_bytes)
            {
                return _closed;
            }
        }
    }

    public void Put(byte[] bytes)
    {
        lock (_bytes)
        {
            foreach (var value in bytes)
            {
                _bytes.Enqueue(value);
            }

            Monitor.PulseAll(_bytes);
        }
    }

    /// <summary>Takes what is there, waiting for the first byte; 0 if none came in time or the queue is closed.</summary>
    public int Take(byte[] buffer, TimeSpan wait)
    {
        var end = SystemClock.Instance.Now + wait;
        lock (_bytes)
        {
            while (_bytes.Count == 0 && !_closed && FineWait.WholeMilliseconds(end - SystemClock.Instance.Now) is var rest and > 0)
            {
                Monitor.Wait(_bytes, rest);
            }

            if (_bytes.Count > 0 || _closed)
            {
                return TakeNow(buffer);
            }
        }

        FineWait.Until(end);
        lock (_bytes)
        {
            return TakeNow(buffer);
        }
    }

    public void Clear()
    {
        lock (_bytes)
        {
            _bytes.Clear();
        }
    }

    public void Close()
    {
        lock (_bytes)
        {
            _closed = true;
            Monitor.PulseAll(_bytes);
        }
    }

    private int TakeNow(byte[] buffer)
    {
        var count = Math.Min(buffer.Length, _bytes.Count);
        for (var i = 0; i < count; i++)
        {
            buffer[i] = _bytes.Dequeue();
        }

        return count;
    }
}
