namespace ApcUps.Status.Codes;

/// <summary>The status word of an outlet group that Microlink (.B6) and Modbus (registers 3, 6, 9, 12) share.</summary>
public static class OutletCode
{
    private const uint Known = 0x7f9f;

    /// <summary>The flags of the word.</summary>
    public static UpsOutletState State(uint word) => (UpsOutletState)(word & Known);

    /// <summary>True if on, false if off, null if the word says neither.</summary>
    public static bool? On(uint word) => (word & 3) switch
    {
        1 => true,
        2 => false,
        _ => null,
    };
}
