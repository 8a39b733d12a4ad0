using System;

namespace ApcUps.Firmware;

/// <summary>
/// What the sections of an image are, in a few words. Nobody documents it: what is not marked was seen in flash dumps or in
/// every image; "likely" is the best reading of sizes, flags, order and readmes; "a guess" is no more than that.
/// </summary>
public static class SectionMeanings
{
    /// <summary>What stands for a section of unknown name.</summary>
    public const string Unknown = "unknown";

    private const byte HelperIndex = 255;
    private const int SmartBatteryId = 1110;

    private static readonly Entry[] ByName =
    [
        new("UBL", "loader of the main processor"),
        new("MCU", "second microcontroller (likely)"),
        new("MBL", "loader of the second microcontroller"),
        new("COM", "communications processor"),
        new("CBL", "loader of the communications processor"),
        new("BMC", "battery controller (likely)"),
        new("BBL", "loader of the battery controller (likely)"),
        new("SMB", "smart battery controller (likely)"),
        new("ETC", "data of the smart battery controller (a guess)"),
        new("DCU", "second processor of the XP series (a guess)"),
        new("DBL", "loader of the second processor of the XP series (a guess)"),
        new("LCD", "display processor (likely)"),
        new("LBL", "loader of the display processor (likely)"),
        new("PKG", "signature over the whole (likely)"),
        new("CTL", "loader of another device, no UPS (a guess)"),
        new("CTC", "application of another device, no UPS (a guess)"),
    ];

    /// <summary>What a section is and, in brackets, how surely that is known.</summary>
    public static string Of(FirmwareSection section)
    {
        if (section.IsDspHelper)
        {
            return "program that writes the flash of a DSP (likely)";
        }

        return section.Name switch
        {
            "UPS" => Application(section),
            "SBL" => SecondLoader(section),
            _ => Array.Find(ByName, e => e.Name == section.Name)?.Meaning ?? Unknown,
        };
    }

    private static string Application(FirmwareSection section) => section.Flags switch
    {
        0 => "record of the firmware version, no program",
        1 => "application of the main processor",
        2 => "application of the second processor (likely)",
        _ => "application",
    };

    // Three different things bear this name.
    private static string SecondLoader(FirmwareSection section) =>
        section.FileIndex == HelperIndex ? "program that helps the main processor's loader (a guess)"
        : section.HardwareId == SmartBatteryId ? "loader of the smart battery controller (likely)"
        : "loader of the second processor (a guess)";

    private sealed record Entry(string Name, string Meaning);
}
