using System.Text;

namespace ApcUps.Simulator.Loader;

/// <summary>
/// What the loader prints: user-reported from one screenshot of an ID 17 unit. The line ends are ASSUMED to be CR LF, and
/// there are ASSUMED to be two of the blank lines seen; other ids may use other words.
/// </summary>
internal static class LoaderTexts
{
    /// <summary>The letters C of one row before the loader gives up, as in the one whole row that was seen.</summary>
    public const int PromptsPerRow = 9;

    /// <summary>Stands for the garbage character seen at a restart; which one it was is unknown.</summary>
    public const byte Garbage = 0xf8;

    /// <summary>The state line; it starts with a space.</summary>
    public const string NoApplication = "\r\n\r\n No Application in memory\r\n";

    /// <summary>The end of a row of C, and the start of the next cycle, which has no banner.</summary>
    public const string RetriesExceeded = "\r\nError XModem retry count exceeded\r\n" + NoApplication;

    /// <summary>What appears after a successful transfer, before the line falls silent.</summary>
    public const string ApplicationStarts = "UPS Application\r\n";

    /// <summary>
    /// The banner, printed only after a restart. It has two digits behind the dot: section UBL 07.2 says 07.20 (user-reported
    /// with measured; that it is so for every version is ASSUMED).
    /// </summary>
    public static string Banner(string version, string product) =>
        "APC(R)2009 Download Manager\r\nVersion " + (OneDigitBehindTheDot(version) ? version + "0" : version) + "\r\n" + product + "\r\n";

    public static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private static bool OneDigitBehindTheDot(string version) => version.Length > 1 && version[version.Length - 2] == '.';
}
