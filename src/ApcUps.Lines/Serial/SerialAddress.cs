using System;
using System.IO;

namespace ApcUps.Lines;

/// <summary>The names of serial ports as users write them: <c>COM3</c>, <c>/dev/ttyUSB0</c>, <c>ttyUSB0</c>.</summary>
internal static class SerialAddress
{
    /// <summary>True on systems whose ports are files under /dev.</summary>
    public static bool PortsAreFiles { get; } = Path.DirectorySeparatorChar == '/';

    /// <summary>True for a name of either family of systems; the wrong one is refused by name in <see cref="ToPortName"/>.</summary>
    public static bool IsOne(string address) => IsComName(address) || IsDevicePath(address) || IsBareDevice(address);

    /// <summary>True for <c>COM3</c> in any case.</summary>
    public static bool IsComName(string address)
    {
        if (address.Length is < 4 or > 9 || !address.StartsWith("COM", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = 3; i < address.Length; i++)
        {
            if (address[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name under which the system opens the port.</summary>
    /// <exception cref="LineException">Ports of this system are named otherwise (<see cref="LineFault.NotFound"/>).</exception>
    public static string ToPortName(string address, bool portsAreFiles)
    {
        if (portsAreFiles)
        {
            return IsBareDevice(address) ? "/dev/" + address : IsDevicePath(address) ? address : throw new LineException(
                LineFault.NotFound,
                address,
                $"There is no port {address} here: on this system ports are named /dev/tty… or /dev/cu….",
                "List the ports of this machine with Get-UpsPort.");
        }

        return IsComName(address) ? address.ToUpperInvariant() : throw new LineException(
            LineFault.NotFound,
            address,
            $"There is no port {address} here: on this system ports are named COM1, COM2 and so on.",
            "List the ports of this machine with Get-UpsPort.");
    }

    private static bool IsDevicePath(string address) => address.Length > 1 && address[0] == '/';

    private static bool IsBareDevice(string address) =>
        address.Length > 3
        && (address.StartsWith("tty", StringComparison.Ordinal) || address.StartsWith("cu.", StringComparison.Ordinal))
        && address.IndexOfAny(['/', '\\', ':', ' ']) < 0;
}
