using System;
using ApcUps.Lines;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>A line that can be lost under whoever uses it, or bring nothing any more; the unit at its end notices nothing.</summary>
internal sealed class CuttableLine(ILine line, Func<bool> isCut, Func<bool> isMute) : ILine
{
    public string Address => line.Address;

    public int? BaudRate => line.BaudRate;

    public bool TrySetBaudRate(int baudRate) => line.TrySetBaudRate(baudRate);

    public int Read(byte[] buffer, TimeSpan wait)
    {
        if (isCut())
        {
            throw Lost();
        }

        var count = line.Read(buffer, wait);
        return isMute() ? 0 : count;
    }

    public void Write(byte[] bytes)
    {
        if (isCut())
        {
            throw Lost();
        }

        line.Write(bytes);
    }

    public void Dispose() => line.Dispose();

    private LineException Lost() => new(LineFault.Lost, line.Address, $"{line.Address} is gone.");
}
