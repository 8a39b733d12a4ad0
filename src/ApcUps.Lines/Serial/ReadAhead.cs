using System;
using System.IO;
using System.Threading;

namespace ApcUps.Lines;

/// <summary>
/// Reads a device on a thread of its own, always and without a time limit, and keeps the bytes until they are asked for.
/// On Unix SerialPort's time limits start at 32 ms, and one that ends just as bytes come drops them; here the wait is on
/// the queue instead, and an unplugged adapter shows as soon as the pending read fails.
/// </summary>
internal sealed class ReadAhead : ISerialDevice
{
    // A minute of a 9600 baud line that nobody reads; beyond it the driver's own buffer fills.
    private const int Most = 65536;

    private readonly ISerialDevice _device;
    private readonly object _gate = new();
    private readonly byte[] _kept = new byte[Most];
    private int _count;
    private Exception? _fault;

    /// <summary>Starts to read. Owns the device from here on.</summary>
    public ReadAhead(ISerialDevice device)
    {
        _device = device;
        new Thread(Run) { IsBackground = true, Name = "ApcUps serial reader" }.Start();
    }

    /// <inheritdoc/>
    public int BaudRate
    {
        get => _device.BaudRate;
        set => _device.BaudRate = value;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, TimeSpan wait)
    {
        var end = SystemClock.Instance.Now + wait;
        lock (_gate)
        {
            while (_count == 0)
            {
                ThrowIfLost();
                var left = (int)Math.Ceiling((end - SystemClock.Instance.Now).TotalMilliseconds);
                if (left <= 0)
                {
                    return 0;
                }

                Monitor.Wait(_gate, left);
            }

            return Take(buffer);
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes, TimeSpan wait)
    {
        lock (_gate)
        {
            ThrowIfLost();
        }

        _device.Write(bytes, wait);
    }

    /// <inheritdoc/>
    public void Drain(TimeSpan wait) => _device.Drain(wait);

    /// <summary>Closes the device, which ends the pending read and the thread.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _fault ??= new ObjectDisposedException(nameof(ReadAhead));
            Monitor.PulseAll(_gate);
        }

        _device.Dispose();
    }

    private void Run()
    {
        var chunk = new byte[4096];
        try
        {
            while (Keep(chunk, _device.Read(chunk, Timeout.InfiniteTimeSpan)))
            {
            }
        }
        catch (Exception e) when (PortTrouble.IsOne(e))
        {
            lock (_gate)
            {
                _fault ??= e;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private bool Keep(byte[] chunk, int count)
    {
        lock (_gate)
        {
            while (_count + count > Most && _fault is null)
            {
                Monitor.Wait(_gate);
            }

            if (_fault is not null)
            {
                return false;
            }

            Buffer.BlockCopy(chunk, 0, _kept, _count, count);
            _count += count;
            Monitor.PulseAll(_gate);
            return true;
        }
    }

    private int Take(byte[] buffer)
    {
        var count = Math.Min(_count, buffer.Length);
        Buffer.BlockCopy(_kept, 0, buffer, 0, count);
        _count -= count;
        Buffer.BlockCopy(_kept, count, _kept, 0, _count);
        Monitor.PulseAll(_gate);
        return count;
    }

    private void ThrowIfLost()
    {
        if (_fault is not null)
        {
            throw new IOException(_fault.Message, _fault);
        }
    }
}
