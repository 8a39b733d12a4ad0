using System;

namespace ApcUps.Status.Microlink;

/// <summary>What row 0 says of a unit's memory: its first twelve bytes.</summary>
public sealed class MicrolinkHeader
{
    /// <summary>Its length; the descriptor follows.</summary>
    public const int Length = 12;

    /// <summary>The widest row that is believed; 16 and 32 were seen.</summary>
    public const int WidestRow = 64;

    // A number from F7 on would be taken for a control byte at the head of a write.
    private const int MostRows = 0xf7;

    private const int PasswordFlag = 1 << 0;
    private const int StuffingFlag = 1 << 1;
    private const int DescriptorFlag = 1 << 3;
    private const int UpdateFlag = 1 << 4;

    private readonly byte[] _bytes = new byte[Length];

    private MicrolinkHeader(byte[] payload) => Array.Copy(payload, _bytes, Length);

    /// <summary>W, the width of a row in bytes.</summary>
    public int Width => _bytes[1];

    /// <summary>The number of rows.</summary>
    public int Rows => _bytes[2];

    /// <summary>The series id, which is the hardware id of the firmware's file names (a strong inference: it fits two models).</summary>
    public int SeriesId => (_bytes[3] << 8) | _bytes[4];

    /// <summary>True if the unit wants the slave password behind the first dump.</summary>
    public bool NeedsPassword => (_bytes[6] & PasswordFlag) != 0;

    /// <summary>True if the unit says "implicit stuffing": nobody has described what that does to the addresses. No unit is known to say it.</summary>
    public bool UsesStuffing => (_bytes[6] & StuffingFlag) != 0;

    /// <summary>True if the unit says that its firmware must be updated.</summary>
    public bool NeedsFirmwareUpdate => (_bytes[6] & UpdateFlag) != 0;

    /// <summary>Where the data of the first field stands.</summary>
    public int DataAddress => (_bytes[10] * Width) + _bytes[11];

    /// <summary>
    /// Reads the payload of a row 0; null if it contradicts itself. A real unit has sent a false row 0 with right check bytes:
    /// they do not feel zeros in front.
    /// </summary>
    public static MicrolinkHeader? Read(byte[] payload)
    {
        if (payload.Length is < Length or > WidestRow || payload[1] != payload.Length)
        {
            return null;
        }

        var header = new MicrolinkHeader(payload);
        var described = (payload[6] & DescriptorFlag) != 0 && payload[8] == 1;
        var pointed = payload[10] < payload[2] && payload[11] < payload[1] && header.DataAddress >= Length;
        return described && pointed && header.Rows is > 1 and <= MostRows ? header : null;
    }

    /// <summary>True if a payload begins with this very header.</summary>
    public bool Begins(byte[] payload)
    {
        for (var i = 0; i < Length; i++)
        {
            if (payload[i] != _bytes[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Its bytes, from the protocol version on.</summary>
    public byte[] ToBytes() => (byte[])_bytes.Clone();
}
