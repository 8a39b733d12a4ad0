using System;
using System.Threading;
using ApcUps.Lines;

namespace ApcUps.Simulator.Transports;

/// <summary>The user's end of a line inside this process.</summary>
internal sealed class InProcessLine : ILine
{
    private readonly ByteQueue _toUnit;
    private readonly ByteQueue _fromUnit;
    private Action? _release;

    public InProcessLine(string address, int? baudRate, ByteQueue toUnit, ByteQueue fromUnit, Action release)
    {
        Address = address;
        BaudRate = baudRate;
        _toUnit = toUnit;
        _fromUnit = fromUnit;
        _release = release;
    }

    public string Address { get; }

    /// <summary>The speed the unit's line is paced at, or null; the speed asked for at opening means nothing.</summary>
    public int? BaudRate { get; }

    public bool TrySetBaudRate(int baudRate) => false;

    public int Read(byte[] buffer, TimeSpan wait)
    {
        var count = _fromUnit.Take(buffer, wait);
        return count > 0 || !_fromUnit.IsClosed ? count : throw Lost();
    }

    public void Write(byte[] bytes)
    {
        if (_fromUnit.IsClosed)
        {
            throw Lost();
        }

        _toUnit.Put(bytes);
    }

    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();

    private LineException Lost() => new(LineFault.Lost, Address, $"{Address} is gone: the simulated unit was stopped.");
}
