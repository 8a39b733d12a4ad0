using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Xmodem;

namespace ApcUps.Tests.Unit.Xmodem;

/// <summary>An ordinary CRC-16 receiver: it refuses what is damaged, acknowledges repeats, and asks again after ten seconds of silence.</summary>
public sealed class ModelReceiver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly List<byte> _file = new();
    private int _next = 1;
    private int _errors;

    public IReadOnlyList<byte> File => _file;

    public bool IsOver { get; private set; }

    public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

    /// <summary>True for a block whose numbers and CRC hold.</summary>
    public static bool IsSound(byte[] burst) =>
        burst.Length == 133 && burst[0] == XmodemByte.Soh && (burst[1] ^ burst[2]) == 0xff && Crc16.Compute(burst, 3, 130) == 0;

    /// <summary>Takes what arrived of one burst, and answers.</summary>
    public byte[] Receive(byte[] burst, TimeSpan now)
    {
        WakeAt = IsOver ? TimeSpan.MaxValue : now + Patience;
        if (IsOver)
        {
            return burst.Contains(XmodemByte.Eot) ? [XmodemByte.Ack] : [];
        }

        if (burst.Length == 1 && burst[0] == XmodemByte.Eot)
        {
            IsOver = true;
            WakeAt = TimeSpan.MaxValue;
            return [XmodemByte.Ack];
        }

        return IsSound(burst) ? Take(burst) : Refuse();
    }

    /// <summary>Ten seconds have brought nothing.</summary>
    public byte[] Elapse(TimeSpan now)
    {
        WakeAt = now + Patience;
        return Refuse();
    }

    private byte[] Take(byte[] block)
    {
        _errors = 0;
        if (block[1] == (byte)_next)
        {
            _file.AddRange(block.Skip(3).Take(128));
            _next++;
            return [XmodemByte.Ack];
        }

        return block[1] == (byte)(_next - 1) ? [XmodemByte.Ack] : Cancel();
    }

    private byte[] Refuse() => ++_errors > 15 ? Cancel() : [XmodemByte.Nak];

    private byte[] Cancel()
    {
        IsOver = true;
        WakeAt = TimeSpan.MaxValue;
        return [XmodemByte.Can, XmodemByte.Can];
    }
}
