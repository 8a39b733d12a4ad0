namespace ApcUps.Lines;

/// <summary>Reads what Windows answers about mains and battery.</summary>
internal static class WindowsPower
{
    private const int MainsAt = 0;
    private const int BatteryAt = 1;
    private const byte NoBattery = 128;

    /// <summary>True on battery, false on mains or without a battery, null if Windows does not know.</summary>
    public static bool? Read(byte[] answer) => (answer[MainsAt], answer[BatteryAt]) switch
    {
        (_, NoBattery) or (1, _) => false,
        (0, _) => true,
        _ => null,
    };
}
