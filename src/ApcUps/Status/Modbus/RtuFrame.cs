namespace ApcUps.Status.Modbus;

/// <summary>
/// Frames of Modbus RTU: id, function, data, CRC low byte, CRC high byte. Where a frame ends is told from function and byte
/// count, not from silence, which adapters blur.
/// </summary>
public static class RtuFrame
{
    private const int CrcLength = 2;
    private const int RequestLength = 1 + ReadRequest.PduLength + CrcLength;

    /// <summary>The frame of a request.</summary>
    public static byte[] Encode(ReadRequest request)
    {
        var frame = new byte[RequestLength];
        frame[0] = request.UnitId;
        request.WriteTo(frame, 1);
        var crc = ModbusCrc.Compute(frame, 0, RequestLength - CrcLength);
        frame[RequestLength - 2] = (byte)crc;
        frame[RequestLength - 1] = (byte)(crc >> 8);
        return frame;
    }

    /// <summary>The request that these bytes are, no more and no less; null if they are anything else.</summary>
    public static ReadRequest? Request(byte[] bytes) =>
        bytes.Length == RequestLength && ModbusCrc.Compute(bytes, 0, RequestLength) == 0 ? ReadRequest.At(bytes, 1, bytes[0]) : null;

    /// <summary>The length of the reply to a request, if it holds what was asked for.</summary>
    public static int ReplyLength(int registers) => 3 + (2 * registers) + CrcLength;

    /// <summary>The sound reply that begins at a place; null if none does, or its end has not come yet.</summary>
    /// <param name="bytes">What has come.</param>
    /// <param name="offset">Where the reply's id would stand.</param>
    /// <param name="end">Where what has come ends.</param>
    public static ModbusReply? ReplyAt(byte[] bytes, int offset, int end)
    {
        var pdu = ModbusReply.LengthAt(bytes, offset + 1, end);
        var length = 1 + pdu + CrcLength;
        return pdu > 0 && offset + length <= end && ModbusCrc.Compute(bytes, offset, length) == 0
            ? ModbusReply.At(bytes, offset + 1, bytes[offset], 0)
            : null;
    }
}
