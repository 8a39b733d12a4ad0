using System;
using System.IO;

namespace ApcUps.Lines;

/// <summary>Which exceptions of SerialPort speak of the port, not of a mistake in this program.</summary>
internal static class PortTrouble
{
    /// <summary>True for the types that an open, read, write or close of a port throws when the port is at fault.</summary>
    public static bool IsOne(Exception e) =>
        e is IOException or InvalidOperationException or UnauthorizedAccessException or TimeoutException or OperationCanceledException
            or ArgumentException and not (ArgumentNullException or ArgumentOutOfRangeException);

    /// <summary>The system's error number, which hides in the innermost exception; null if none is there (Windows).</summary>
    public static int? ErrorNumber(Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is IOException && inner.HResult is > 0 and < 0x10000)
            {
                return inner.HResult;
            }
        }

        return null;
    }
}
