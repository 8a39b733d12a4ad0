using System;

namespace ApcUps.Status.Modbus;

/// <summary>A sound reply to a request of function 3: register values or an exception.</summary>
/// <param name="UnitId">Who answers.</param>
/// <param name="Transaction">Modbus TCP: the request's transaction; 0 in RTU.</param>
/// <param name="Data">The values, two bytes a register, high byte first; empty in an exception.</param>
/// <param name="Exception">The exception's code; null if there are values.</param>
public sealed record ModbusReply(byte UnitId, int Transaction, byte[] Data, byte? Exception)
{
    private const byte ExceptionFlag = 0x80;

    /// <summary>
    /// The length of the reply that begins at a place with its function code, as function and byte count imply it; 0 if what
    /// stands there begins no reply, or not enough of it has come to tell.
    /// </summary>
    internal static int LengthAt(byte[] bytes, int offset, int end)
    {
        if (offset + 2 > end)
        {
            return 0;
        }

        var count = bytes[offset + 1];
        return bytes[offset] switch
        {
            ReadRequest.Function when count is >= 2 and <= 2 * ReadRequest.MostRegisters && count % 2 == 0 => 2 + count,
            ReadRequest.Function | ExceptionFlag => 2,
            _ => 0,
        };
    }

    /// <summary>The reply whose function code stands at a place and which is there as a whole.</summary>
    internal static ModbusReply At(byte[] bytes, int offset, byte unitId, int transaction)
    {
        if ((bytes[offset] & ExceptionFlag) != 0)
        {
            return new(unitId, transaction, [], bytes[offset + 1]);
        }

        var data = new byte[bytes[offset + 1]];
        Array.Copy(bytes, offset + 2, data, 0, data.Length);
        return new(unitId, transaction, data, null);
    }
}
