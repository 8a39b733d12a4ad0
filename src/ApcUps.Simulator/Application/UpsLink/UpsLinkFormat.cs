using System;
using System.Globalization;

namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>Numbers as UPS-Link writes them: of a fixed width, with leading zeros (stated by the vendor).</summary>
internal static class UpsLinkFormat
{
    /// <summary>Such as <c>009.1</c>.</summary>
    public static string Tenths(double value) => Text(value, 1, "000.0");

    /// <summary>Such as <c>01.13</c>.</summary>
    public static string Hundredths(double value) => Text(value, 2, "00.00");

    /// <summary>Such as <c>0112:</c>.</summary>
    public static string Minutes(TimeSpan time) => Text(time.TotalMinutes, 0, "0000") + ":";

    /// <summary>Two digits.</summary>
    public static string Hex(int value) => value.ToString("X2", CultureInfo.InvariantCulture);

    /// <summary>Month first, as observed on real units; the vendor states the day first.</summary>
    public static string Date(DateTime date) => date.ToString("MM'/'dd'/'yy", CultureInfo.InvariantCulture);

    private static string Text(double value, int digits, string format) =>
        Math.Round(value, digits, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture);
}
