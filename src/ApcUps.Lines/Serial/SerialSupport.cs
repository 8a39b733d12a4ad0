using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace ApcUps.Lines;

/// <summary>The one door to SerialPort, so that a host without it gives one clear fault.</summary>
internal static class SerialSupport
{
    private const string Assembly = "System.IO.Ports";

    /// <summary>Opens a port of the system; its own exceptions pass unchanged.</summary>
    /// <exception cref="LineException">This host has no serial support.</exception>
    public static ISerialDevice Open(string address, string name, int baudRate) =>
        Guard(address, () => SerialAddress.PortsAreFiles ? new ReadAhead(Touch(name, baudRate)) : Touch(name, baudRate));

    /// <summary>Runs the code that needs SerialPort and says so if it is missing.</summary>
    public static ISerialDevice Guard(string address, Func<ISerialDevice> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (IsMissing(e))
        {
            throw new LineException(
                LineFault.SerialSupportMissing,
                address,
                $"This PowerShell cannot open serial ports: {Reason(e)}",
                "Use a full installation of PowerShell 7.6 or later, or Windows PowerShell 5.1, or reach the port over the network.",
                e);
        }
    }

    // Must not be inlined: the missing assembly surfaces where the method that names SerialPort is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SystemSerialPort Touch(string name, int baudRate) => SystemSerialPort.Open(name, baudRate);

    // A missing port is a FileNotFoundException too on Windows, but it does not name the assembly.
    private static bool IsMissing(Exception e) => e switch
    {
        FileNotFoundException missing => missing.FileName?.StartsWith(Assembly, StringComparison.OrdinalIgnoreCase) == true,
        FileLoadException or TypeLoadException or BadImageFormatException => true,
        PlatformNotSupportedException or DllNotFoundException => true,
        TypeInitializationException { InnerException: { } inner } => IsMissing(inner),
        _ => false,
    };

    private static string Reason(Exception e) => e switch
    {
        DllNotFoundException or TypeInitializationException => $"the native library of {Assembly} is missing for this platform.",
        PlatformNotSupportedException => $"its {Assembly} is the one without code for this platform.",
        _ => $"{Assembly} is missing or of another version.",
    };
}
