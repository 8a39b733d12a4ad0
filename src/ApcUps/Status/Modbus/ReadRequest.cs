namespace ApcUps.Status.Modbus;

/// <summary>A request to read holding registers, function 3: the only one that a reading sends.</summary>
/// <param name="UnitId">The slave or unit id, 1 to 247.</param>
/// <param name="Register">The first register as it goes over the wire: 0 is Modicon's 40001.</param>
/// <param name="Count">How many, 1 to 125.</param>
public sealed record ReadRequest(byte UnitId, int Register, int Count)
{
    /// <summary>The function code.</summary>
    public const byte Function = 3;

    /// <summary>The most registers that one reply can hold.</summary>
    public const int MostRegisters = 125;

    internal const int PduLength = 5;

    private const int LastRegister = 0xffff;

    /// <summary>Writes function, register and count, all big endian, at a place in a frame.</summary>
    internal void WriteTo(byte[] frame, int offset)
    {
        frame[offset] = Function;
        frame[offset + 1] = (byte)(Register >> 8);
        frame[offset + 2] = (byte)Register;
        frame[offset + 3] = (byte)(Count >> 8);
        frame[offset + 4] = (byte)Count;
    }

    /// <summary>The request that stands at a place in a frame; null if it is any other, or asks for what cannot be.</summary>
    internal static ReadRequest? At(byte[] frame, int offset, byte unitId)
    {
        var register = (frame[offset + 1] << 8) | frame[offset + 2];
        var count = (frame[offset + 3] << 8) | frame[offset + 4];
        return frame[offset] == Function && count is >= 1 and <= MostRegisters && register + count - 1 <= LastRegister
            ? new(unitId, register, count)
            : null;
    }
}
