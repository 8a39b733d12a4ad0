using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ApcUps.Status.UpsLink;

/// <summary>Values as UPS-Link writes them. What has not the form gives null; nothing here throws.</summary>
public static class UpsLinkValue
{
    private static readonly Regex NumberForm = new(@"\A *([0-9]{1,5}(?:\.[0-9]{1,3})?) *\z", RegexOptions.CultureInvariant);
    private static readonly Regex MinutesForm = new(@"\A([0-9]{1,5}):?\z", RegexOptions.CultureInvariant);
    private static readonly Regex RegisterForm = new(@"\A[0-9A-Fa-f]{2}\z", RegexOptions.CultureInvariant);

    /// <summary>A decimal number with leading zeros: <c>009.1</c>, <c>27.47</c>, <c>024</c>.</summary>
    public static double? Number(string? text) =>
        text is not null && NumberForm.Match(text) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Minutes with a colon behind: <c>0112:</c>; <c>&gt;&gt;&gt;&gt;:</c> means that the unit cannot tell.</summary>
    public static TimeSpan? Runtime(string? text) =>
        text is not null && MinutesForm.Match(text) is { Success: true } match
            ? TimeSpan.FromMinutes(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            : null;

    /// <summary>A register: two hexadecimal digits.</summary>
    public static byte? Register(string? text) =>
        text is not null && RegisterForm.IsMatch(text) ? byte.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : null;

    /// <summary>A text without the blanks around it; null if nothing is left, or if it holds anything but printable ASCII.</summary>
    public static string? Text(string? text) => text is not null && IsPrintable(text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>True if all is printable ASCII; true of the empty text.</summary>
    public static bool IsPrintable(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Why it last went to battery. O (not since it was turned on) and what is not known give null. K is of clients, not of the vendor.</summary>
    public static UpsTransferCause? Cause(string? text) => text switch
    {
        "R" => UpsTransferCause.RapidInputChange,
        "H" => UpsTransferCause.HighInputVoltage,
        "L" => UpsTransferCause.LowInputVoltage,
        "T" => UpsTransferCause.DistortedInput,
        "S" => UpsTransferCause.CommandOrTest,
        "K" => UpsTransferCause.Forced,
        _ => null,
    };

    /// <summary>The last battery test. The unit keeps it for five minutes; afterwards it says NO, which gives null.</summary>
    public static UpsTestResult? Test(string? text) => text switch
    {
        "OK" => UpsTestResult.Passed,
        "BT" => UpsTestResult.Failed,
        "NG" => UpsTestResult.Invalid,
        _ => null,
    };

    /// <summary>Whether the mains are acceptable: FF or 00.</summary>
    public static bool? LineIsGood(string? text) => Register(text) switch
    {
        0xff => true,
        0x00 => false,
        _ => null,
    };
}
