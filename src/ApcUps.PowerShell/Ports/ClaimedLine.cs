using System;
using ApcUps.Lines;

namespace ApcUps.Commands.Ports;

/// <summary>An open line together with this process's claim to it; the claim ends after the line is closed.</summary>
internal sealed class ClaimedLine : ILine
{
    private readonly ILine _line;
    private readonly IDisposable _claim;

    public ClaimedLine(ILine line, IDisposable claim)
    {
        _line = line;
        _claim = claim;
    }

    public string Address => _line.Address;

    public int? BaudRate => _line.BaudRate;

    public bool TrySetBaudRate(int baudRate) => _line.TrySetBaudRate(baudRate);

    public int Read(byte[] buffer, TimeSpan wait) => _line.Read(buffer, wait);

    public void Write(byte[] bytes) => _line.Write(bytes);

    public void Dispose()
    {
        try
        {
            _line.Dispose();
        }
        finally
        {
            _claim.Dispose();
        }
    }
}
