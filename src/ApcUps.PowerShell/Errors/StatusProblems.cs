using System.Management.Automation;
using ApcUps.Status;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told when a unit's state cannot be read, or not wholly.</summary>
internal static class StatusProblems
{
    /// <summary>The problem of an ending; null if all was read or the user asked for the end.</summary>
    public static Problem? From(string port, UpsProtocol asked, StatusEnd end) => end.Kind switch
    {
        StatusEndKind.Complete or StatusEndKind.Cancelled => null,
        StatusEndKind.LoaderHeard => new("UnitInLoader", ErrorCategory.InvalidOperation, port, $"{port}: {end.Message}.",
            "Run Find-UpsBootloader on the port to see what the loader says, and Send-UpsFirmware to give it an image."),
        StatusEndKind.NoAnswer => new("UpsNotFound", ErrorCategory.ObjectNotFound, port, $"{port}: {end.Message}.", asked == UpsProtocol.Modbus
            ? "Check that Modbus is switched on at the unit's display or card, its id, and the cable."
            : "Check the cable first (940-0625A on newer units, 940-0024C on older ones), then whether the unit is on; -Protocol Modbus asks a unit that has only that."),
        StatusEndKind.Garbled => new("UpsNotUnderstood", ErrorCategory.ProtocolError, port, $"{port}: {end.Message}.",
            "Another speed or another device: look at the line with Trace-UpsPort, and try -Protocol and -BaudRate."),
        StatusEndKind.Refused => new("ReadingRefused", ErrorCategory.ProtocolError, port, $"{port}: {end.Message}.",
            "Check the unit id, and that the device is a Smart-UPS or its network card."),
        StatusEndKind.Incomplete => new("ReadingIncomplete", ErrorCategory.ReadError, port, $"{port}: {end.Message}. What it did say was read; the rest is null.",
            "Run it again in a minute. -Raw shows what came."),
        StatusEndKind.TimedOut => new("ReadingTimedOut", ErrorCategory.OperationTimeout, port, $"{port}: {end.Message}.",
            "Give more time with -TimeoutSeconds."),
        _ => new("ReadingBrokenOff", ErrorCategory.ReadError, port, $"{port}: {end.Message}.",
            "Check the cable and whether another program uses the unit, then run it again."),
    };
}
