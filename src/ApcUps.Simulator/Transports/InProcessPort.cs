using System;
using System.Threading;
using ApcUps.Lines;

namespace ApcUps.Simulator.Transports;

/// <summary>
/// The unit's end of a line inside this process. Whoever opens <c>sim:NAME</c> gets the other end; the unit neither restarts
/// nor notices when that is closed. What the unit says while nobody has the line open is lost, as on a wire.
/// </summary>
internal sealed class InProcessPort : ILine, IFirstClient
{
    private readonly ByteQueue _toUnit = new();
    private readonly ByteQueue _toClient = new();
    private readonly ManualResetEventSlim _first = new();
    private int _connected;

    public InProcessPort(string address, int? baudRate)
    {
        Address = address;
        BaudRate = baudRate;
    }

    public string Address { get; }

    public int? BaudRate { get; }

    public bool TrySetBaudRate(int baudRate) => false;

    public int Read(byte[] buffer, TimeSpan wait) => _toUnit.Take(buffer, wait);

    public void Write(byte[] bytes)
    {
        if (Volatile.Read(ref _connected) == 1)
        {
            _toClient.Put(bytes);
        }
    }

    /// <summary>Opens the other end.</summary>
    /// <exception cref="LineException">It is open already.</exception>
    public ILine Connect()
    {
        if (Interlocked.Exchange(ref _connected, 1) == 1)
        {
            throw new LineException(LineFault.AlreadyOpen, Address, $"{Address} is open already; a simulated unit has one line.");
        }

        _toClient.Clear();
        _first.Set();
        return new InProcessLine(Address, BaudRate, _toUnit, _toClient, () => Volatile.Write(ref _connected, 0));
    }

    public bool WaitForFirst(TimeSpan wait) => _first.Wait(wait);

    public void Dispose()
    {
        _first.Dispose();
        _toUnit.Close();
        _toClient.Close();
    }
}
