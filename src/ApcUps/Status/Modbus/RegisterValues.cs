using System;
using ApcUps.Status.Codes;

namespace ApcUps.Status.Modbus;

/// <summary>
/// What registers mean, by the vendor's data types. A number that is not available reads FFFF (FFFFFFFF); a signed one is then
/// -1, which no voltage, temperature, efficiency or timer is. Bits that are all set contradict each other and count as not available.
/// </summary>
public sealed class RegisterValues
{
    private readonly RegisterImage _image;

    /// <summary>Looks at an image.</summary>
    public RegisterValues(RegisterImage image) => _image = image;

    /// <summary>An unsigned number.</summary>
    public int? Number(int register) => _image.Word(register) is { } word and not 0xffff ? word : null;

    /// <summary>A signed number.</summary>
    public int? SignedNumber(int register) => _image.Word(register) is { } word and not 0xffff ? (short)word : null;

    /// <summary>An unsigned number of two registers.</summary>
    public uint? LongNumber(int register) => _image.DoubleWord(register) is { } value and not 0xffffffff ? value : null;

    /// <summary>An unsigned number with so many bits behind its binary point.</summary>
    public double? Scaled(int register, int binaryPoint) => Number(register) / (double)(1 << binaryPoint);

    /// <summary>A signed number with so many bits behind its binary point.</summary>
    public double? SignedScaled(int register, int binaryPoint) => SignedNumber(register) / (double)(1 << binaryPoint);

    /// <summary>Flags. 0 is none set.</summary>
    public uint? Bits(int register) => (uint?)Number(register);

    /// <summary>Flags of two registers; bit 0 is in the second.</summary>
    public uint? LongBits(int register) => LongNumber(register);

    /// <summary>A text of two characters a register.</summary>
    public string? Text(int register, int registers) =>
        _image.Bytes(register, registers) is { } bytes ? VendorText.Read(bytes, 0, bytes.Length) : null;

    /// <summary>A day.</summary>
    public DateTime? Date(int register) => Number(register) is { } days ? VendorDate.FromDays(days) : null;
}
