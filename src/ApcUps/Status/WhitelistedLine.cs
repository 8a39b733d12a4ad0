using System;
using ApcUps.Lines;

namespace ApcUps.Status;

/// <summary>
/// A line that lets through only what the machine's protocol may send. It guards against a mistake of ours: a byte too much
/// can turn a load off. What it stops is never sent, and ends the reading as an internal error.
/// </summary>
public sealed class WhitelistedLine : ILine
{
    private readonly ILine _line;
    private readonly IStatusMachine _machine;

    /// <summary>Guards a line for one machine; disposing this leaves the line open.</summary>
    public WhitelistedLine(ILine line, IStatusMachine machine)
    {
        _line = line;
        _machine = machine;
    }

    /// <inheritdoc/>
    public string Address => _line.Address;

    /// <inheritdoc/>
    public int? BaudRate => _line.BaudRate;

    /// <inheritdoc/>
    public bool TrySetBaudRate(int baudRate) => _line.TrySetBaudRate(baudRate);

    /// <inheritdoc/>
    public int Read(byte[] buffer, TimeSpan wait) => _line.Read(buffer, wait);

    /// <inheritdoc/>
    public void Write(byte[] bytes)
    {
        if (!_machine.MaySend(bytes))
        {
            throw new InvalidOperationException($"{_machine.Protocol} was about to send {BitConverter.ToString(bytes)}, which a reading never sends. Nothing was sent.");
        }

        _line.Write(bytes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
