using System;
using ApcUps.Lines;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>A line that can be lost under whoever uses it; the unit at its end notices nothing.</summary>
internal sealed class CuttableLine(ILine line, Func<bool> isCut) : ILine
{
    public string Address => line.Address;

    public int? BaudRate => line.BaudRate;

    public bool TrySetBaudRate(int baudRate) => line.TrySetBaudRate(baudRate);

    public int Read(byte[] buffer, TimeSpan wait) => isCut() ? throw Lost() : line.Read(buffer, wait);

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
