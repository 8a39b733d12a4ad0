using System;

namespace ApcUps.Lines;

/// <summary>A line whose traffic goes into a transcript.</summary>
public sealed class RecordedLine : ILine
{
    private readonly ILine _line;
    private readonly Transcript _transcript;

    /// <summary>Records a line; disposing this disposes the line, not the transcript.</summary>
    public RecordedLine(ILine line, Transcript transcript)
    {
        _line = line;
        _transcript = transcript;
    }

    /// <inheritdoc/>
    public string Address => _line.Address;

    /// <inheritdoc/>
    public int? BaudRate => _line.BaudRate;

    /// <inheritdoc/>
    public bool TrySetBaudRate(int baudRate) => _line.TrySetBaudRate(baudRate);

    /// <inheritdoc/>
    public int Read(byte[] buffer, TimeSpan wait)
    {
        var count = _line.Read(buffer, wait);
        if (count > 0)
        {
            _transcript.Received(buffer, count);
        }

        return count;
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes)
    {
        _line.Write(bytes);
        _transcript.Sent(bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();
}
