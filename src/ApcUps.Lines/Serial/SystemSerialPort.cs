using System;
using System.IO.Ports;
using System.Threading;

namespace ApcUps.Lines;

/// <summary>The system's serial port: 8N1, no flow control, DTR and RTS low, which some cables carry to the shutdown pin.</summary>
internal sealed class SystemSerialPort : ISerialDevice
{
    private readonly SerialPort _port;
    private PendingReads? _pending;

    private SystemSerialPort(SerialPort port) => _port = port;

    /// <inheritdoc/>
    public int BaudRate
    {
        get => _port.BaudRate;
        set => _port.BaudRate = value;
    }

    /// <summary>Opens a port by the system's name for it.</summary>
    public static SystemSerialPort Open(string name, int baudRate)
    {
        var port = new SerialPort(name, baudRate, Parity.None, 8, StopBits.One)
        {
            DtrEnable = false,
            RtsEnable = false,
            Handshake = Handshake.None,
        };
        try
        {
            port.Open();
            return new(port);
        }
        catch
        {
            port.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, TimeSpan wait)
    {
        if (wait == Timeout.InfiniteTimeSpan)
        {
            return (_pending ??= new(_port.BaseStream)).Read(buffer);
        }

        var milliseconds = (int)Math.Ceiling(wait.TotalMilliseconds);
        if (milliseconds == 0 && _port.BytesToRead == 0)
        {
            return 0;
        }

        Set(milliseconds, _port.ReadTimeout, value => _port.ReadTimeout = value);
        try
        {
            return _port.Read(buffer, 0, buffer.Length);
        }
        catch (TimeoutException)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes, TimeSpan wait)
    {
        Set((int)wait.TotalMilliseconds, _port.WriteTimeout, value => _port.WriteTimeout = value);
        _port.Write(bytes, 0, bytes.Length);
    }

    /// <inheritdoc/>
    public void Drain(TimeSpan wait)
    {
        var end = SystemClock.Instance.Now + wait;
        while (_port.BytesToWrite > 0 && SystemClock.Instance.Now < end)
        {
            Thread.Sleep(2);
        }
    }

    /// <summary>Closes the port. Bytes that the driver has not sent yet may be lost.</summary>
    public void Dispose()
    {
        // Not SerialPort.Close first: that waits without limit for a write that timed out, and never returns after an unplug.
        if (_port.IsOpen)
        {
            _port.BaseStream.Dispose();
        }

        _port.Dispose();
    }

    // Each setting costs a system call on Windows.
    private static void Set(int value, int current, Action<int> set)
    {
        if (value != current)
        {
            set(value);
        }
    }
}
