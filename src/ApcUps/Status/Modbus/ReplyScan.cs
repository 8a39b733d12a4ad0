using System;

namespace ApcUps.Status.Modbus;

/// <summary>
/// Looks for the answer to one frame in all that comes behind it. Every place is tried, so that noise in front of a reply, a
/// half frame or a late reply to something else costs nothing but a look; keeps a bounded number of bytes.
/// </summary>
internal sealed class ReplyScan(ModbusWire wire)
{
    // The longest frame has 260 bytes: with this much kept and so much taken in at a time, none is cut.
    private const int Lump = 256;
    private const int Kept = 768;

    private readonly byte[] _bytes = new byte[Kept];
    private int _end;
    private ReadRequest _request = new(1, 0, 1);

    /// <summary>The answer, once it has come.</summary>
    public ModbusReply? Answer { get; private set; }

    /// <summary>How many bytes have come since the frame was sent.</summary>
    public long Count { get; private set; }

    /// <summary>True if a sound reply of the right unit came that was not the answer.</summary>
    public bool SawOtherReply { get; private set; }

    /// <summary>The id of another unit whose sound reply came.</summary>
    public byte? OtherUnit { get; private set; }

    /// <summary>True if as much has come as the answer would have, and no answer is in it: no late one is to be expected.</summary>
    public bool IsDamaged => Answer is null && Count >= wire.ReplyLength(_request.Count);

    public void Begin(ReadRequest request)
    {
        _request = request;
        _end = 0;
        Count = 0;
        Answer = null;
        SawOtherReply = false;
        OtherUnit = null;
    }

    public void Take(byte[] buffer, int count)
    {
        for (var taken = 0; taken < count && Answer is null; taken += Lump)
        {
            var lump = Math.Min(Lump, count - taken);
            Append(buffer, taken, lump);
            Look();
        }

        Count += count;
    }

    private void Append(byte[] buffer, int offset, int count)
    {
        var surplus = Math.Max(0, _end + count - Kept);
        Array.Copy(_bytes, surplus, _bytes, 0, _end - surplus);
        _end -= surplus;
        Array.Copy(buffer, offset, _bytes, _end, count);
        _end += count;
    }

    private void Look()
    {
        for (var offset = 0; offset < _end && Answer is null; offset++)
        {
            if (wire.ReplyAt(_bytes, offset, _end) is not { } reply)
            {
                continue;
            }

            if (reply.UnitId != _request.UnitId)
            {
                OtherUnit = reply.UnitId;
            }
            else if (wire.IsCurrent(reply) && (reply.Exception is not null || reply.Data.Length == 2 * _request.Count))
            {
                Answer = reply;
            }
            else
            {
                SawOtherReply = true;
            }
        }
    }
}
