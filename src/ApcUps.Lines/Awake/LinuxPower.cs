using System;
using System.IO;

namespace ApcUps.Lines;

/// <summary>Tells from the power supplies that Linux lists whether the computer runs on its battery.</summary>
internal static class LinuxPower
{
    /// <summary>Where Linux lists them.</summary>
    public const string Folder = "/sys/class/power_supply";

    /// <summary>True on battery, false on mains or without a battery, null if nothing or too little is listed.</summary>
    public static bool? Read(string folder)
    {
        // A container shows none, and neither does many a board without a battery.
        if (SmallFile.Entries(folder) is not { Length: > 0 } supplies)
        {
            return null;
        }

        bool? battery = false;
        foreach (var supply in supplies)
        {
            // A mouse or a headset, which has a battery of its own.
            if (SmallFile.Text(Path.Combine(supply, "scope")) == "Device")
            {
                continue;
            }

            var type = SmallFile.Text(Path.Combine(supply, "type")) ?? string.Empty;
            if (IsMains(type) && SmallFile.Text(Path.Combine(supply, "online")) is not (null or "0"))
            {
                // A battery that loses charge meanwhile does not carry the computer alone.
                return false;
            }

            if (type == "Battery")
            {
                battery = Worse(battery, Discharges(supply));
            }
        }

        return battery;
    }

    // USB is followed by the kind of charger in older kernels: USB_C, USB_PD.
    private static bool IsMains(string type) => type == "Mains" || type.StartsWith("USB", StringComparison.Ordinal);

    private static bool? Discharges(string battery) => SmallFile.Text(Path.Combine(battery, "status")) switch
    {
        "Discharging" => true,
        "Charging" or "Full" or "Not charging" => false,

        // The second battery of a laptop, not in its bay.
        _ when SmallFile.Text(Path.Combine(battery, "present")) == "0" => false,
        _ => null,
    };

    // One battery that discharges settles it, and one that does not say leaves it open.
    private static bool? Worse(bool? one, bool? other) => one == true || other == true ? true : one is null || other is null ? null : false;
}
