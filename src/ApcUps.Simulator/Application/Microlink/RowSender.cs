using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>Sends rows, with the faults that were ordered.</summary>
internal sealed class RowSender
{
    private readonly Queue<byte[]> _output = new();
    private readonly MapRows _rows;
    private readonly MicrolinkMap _options;
    private int _sent;

    public RowSender(MapRows rows, MicrolinkMap options)
    {
        _rows = rows;
        _options = options;
    }

    public void Send(int row)
    {
        var frame = _rows.Frame(row);
        _sent++;
        if (_sent > _options.StopAfterRows)
        {
            if (_sent == _options.StopAfterRows + 1)
            {
                _output.Enqueue(frame.Take(frame.Length / 2).ToArray());
            }

            return;
        }

        if (_options.CorruptEvery > 0 && _sent % _options.CorruptEvery == 0)
        {
            frame[frame.Length / 2] ^= 0x10;
        }

        _output.Enqueue(frame);
    }

    public byte[]? TakeOutput() => _output.Count == 0 ? null : _output.Dequeue();
}
