using System;
using System.Threading;
using System.Threading.Tasks;

namespace ApcUps.Lines;

/// <summary>A line over a serial port of this machine. A port that vanishes is noticed within 5 seconds, silent or not.</summary>
public sealed class SerialLine : ILine
{
    // Two presence checks fit between an unplug and the promised 5 s with room to spare.
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DrainAtMost = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan CloseAtMost = TimeSpan.FromSeconds(1);

    private readonly ISerialDevice _device;
    private readonly Func<bool> _isThere;
    private readonly TaskCompletionSource<bool> _closing = new();
    private TimeSpan _checked;
    private bool _lost;
    private int _closed;

    internal SerialLine(string address, ISerialDevice device, Func<bool> isThere)
    {
        Address = address;
        _device = device;
        _isThere = isThere;
        BaudRate = device.BaudRate;
        _checked = SystemClock.Instance.Now;
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public int? BaudRate { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="LineException">The line was lost.</exception>
    public bool TrySetBaudRate(int baudRate)
    {
        Guard(() => _device.BaudRate = baudRate);
        BaudRate = baudRate;
        return true;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, TimeSpan wait)
    {
        var end = SystemClock.Instance.Now + wait;
        while (true)
        {
            var left = end - SystemClock.Instance.Now;
            var slice = left < TimeSpan.Zero ? TimeSpan.Zero : left > CheckEvery ? CheckEvery : left;
            var count = Guard(() => _device.Read(buffer, slice));
            if (count > 0)
            {
                return count;
            }

            CheckPresence();
            if (left <= CheckEvery)
            {
                return 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes)
    {
        CheckPresence();
        // Twice the time the bytes take on the wire at ten bits each, plus what a slow adapter may add.
        var wait = TimeSpan.FromSeconds(1 + (bytes.Length * 20.0 / (BaudRate ?? 300)));
        Guard(() => _device.Write(bytes, wait));
    }

    /// <summary>Lets written bytes drain and closes the port, within about a second; what takes longer goes on unseen.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
        {
            var closer = new Thread(Close) { IsBackground = true, Name = "ApcUps serial closer" };
            closer.Start();
            closer.Join(CloseAtMost);
        }
    }

    /// <summary>Runs an action once the port is really closed, which may be after <see cref="Dispose"/> has returned.</summary>
    internal void WhenClosed(Action action) => _closing.Task.ContinueWith(
        _ => action(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private void Close()
    {
        Quietly(() => _device.Drain(_lost ? TimeSpan.Zero : DrainAtMost));
        Quietly(_device.Dispose);
        _closing.SetResult(true);
    }

    private static void Quietly(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e) when (PortTrouble.IsOne(e))
        {
            // The port is gone already, which is what closing is for.
        }
    }

    private void CheckPresence()
    {
        var now = SystemClock.Instance.Now;
        if (now - _checked < CheckEvery)
        {
            return;
        }

        _checked = now;
        if (!_isThere())
        {
            throw Lost($"The port {Address} is gone.", null);
        }
    }

    private void Guard(Action action) => Guard(() =>
    {
        action();
        return 0;
    });

    private int Guard(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (PortTrouble.IsOne(e))
        {
            throw Lost(e is TimeoutException ? $"The port {Address} takes no more bytes." : $"The port {Address} failed: {e.Message}", e);
        }
    }

    private LineException Lost(string message, Exception? inner)
    {
        _lost = true;
        return new(LineFault.Lost, Address, message, "Check the adapter and its cable. Leave the unit powered and run Find-UpsBootloader.", inner);
    }
}
