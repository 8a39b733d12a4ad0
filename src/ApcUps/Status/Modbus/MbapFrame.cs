namespace ApcUps.Status.Modbus;

/// <summary>
/// Frames of Modbus TCP: transaction (2 bytes), protocol (2, always 0), length of what follows (2), unit id, function, data.
/// There is no checksum; header and byte count must agree instead.
/// </summary>
public static class MbapFrame
{
    private const int HeaderLength = 7;
    private const int RequestLength = HeaderLength + ReadRequest.PduLength;

    /// <summary>The frame of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="transaction">Comes back in the reply; 0 to 65535.</param>
    public static byte[] Encode(ReadRequest request, int transaction)
    {
        var frame = new byte[RequestLength];
        frame[0] = (byte)(transaction >> 8);
        frame[1] = (byte)transaction;
        frame[5] = 1 + ReadRequest.PduLength;
        frame[6] = request.UnitId;
        request.WriteTo(frame, HeaderLength);
        return frame;
    }

    /// <summary>The request that these bytes are, no more and no less; null if they are anything else.</summary>
    public static ReadRequest? Request(byte[] bytes) =>
        bytes.Length == RequestLength && Word(bytes, 2) == 0 && Word(bytes, 4) == 1 + ReadRequest.PduLength
            ? ReadRequest.At(bytes, HeaderLength, bytes[6])
            : null;

    /// <summary>The length of the reply to a request, if it holds what was asked for.</summary>
    public static int ReplyLength(int registers) => HeaderLength + 2 + (2 * registers);

    /// <summary>The sound reply that begins at a place; null if none does, or its end has not come yet.</summary>
    /// <param name="bytes">What has come.</param>
    /// <param name="offset">Where the reply's header would begin.</param>
    /// <param name="end">Where what has come ends.</param>
    public static ModbusReply? ReplyAt(byte[] bytes, int offset, int end)
    {
        var pdu = ModbusReply.LengthAt(bytes, offset + HeaderLength, end);
        return pdu > 0 && offset + HeaderLength + pdu <= end && Word(bytes, offset + 2) == 0 && Word(bytes, offset + 4) == 1 + pdu
            ? ModbusReply.At(bytes, offset + HeaderLength, bytes[offset + 6], Word(bytes, offset))
            : null;
    }

    private static int Word(byte[] bytes, int offset) => (bytes[offset] << 8) | bytes[offset + 1];
}
