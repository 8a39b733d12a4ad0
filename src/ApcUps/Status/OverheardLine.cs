using System;
using ApcUps.Bootloader;
using ApcUps.Lines;

namespace ApcUps.Status;

/// <summary>
/// A line on which a second ear listens for a loader: two seconds of listening can miss one that asks every few seconds, and
/// what a protocol machine cannot read may be its voice.
/// </summary>
internal sealed class OverheardLine : ILine
{
    private readonly ILine _line;
    private readonly IClock _clock;
    private readonly LoaderListener _ear = new();

    public OverheardLine(ILine line, IClock clock)
    {
        _line = line;
        _clock = clock;
    }

    public string Address => _line.Address;

    public int? BaudRate => _line.BaudRate;

    /// <summary>True if what came was a loader's.</summary>
    public bool HeardLoader
    {
        get
        {
            _ear.Elapse(_clock.Now);
            return StatusListener.IsLoader(_ear.State);
        }
    }

    public bool TrySetBaudRate(int baudRate) => _line.TrySetBaudRate(baudRate);

    public int Read(byte[] buffer, TimeSpan wait)
    {
        var count = _line.Read(buffer, wait);
        for (var i = 0; i < count; i++)
        {
            _ear.Receive(buffer[i], _clock.Now);
        }

        return count;
    }

    public void Write(byte[] bytes) => _line.Write(bytes);

    public void Dispose()
    {
    }
}
