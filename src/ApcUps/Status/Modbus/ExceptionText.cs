namespace ApcUps.Status.Modbus;

/// <summary>
/// The codes with which a slave refuses a request. 1 to 4 as the vendor's application notes give them, the others by the
/// Modbus specification (seen from gateways).
/// </summary>
public static class ExceptionText
{
    internal const byte IllegalAddress = 2;
    internal const byte IllegalValue = 3;

    /// <summary>The code in words, with its number: <c>illegal data address (2)</c>.</summary>
    public static string Of(byte code)
    {
        var name = code switch
        {
            1 => "illegal function",
            IllegalAddress => "illegal data address",
            IllegalValue => "illegal data value",
            4 => "device failure",
            5 => "acknowledged, answer later",
            6 => "device busy",
            8 => "memory parity error",
            10 => "gateway path unavailable",
            11 => "no answer from the device behind the gateway",
            _ => "unknown exception",
        };
        return $"{name} ({code})";
    }
}
