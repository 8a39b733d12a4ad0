using System;

namespace ApcUps.Status.Codes;

/// <summary>Dates as Microlink and Modbus carry them: days since 2000-01-01. 0 and FFFF mean unknown.</summary>
public static class VendorDate
{
    private static readonly DateTime DayZero = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The day, or null.</summary>
    public static DateTime? FromDays(int days) => days is > 0 and < 0xffff ? DayZero.AddDays(days) : null;
}
