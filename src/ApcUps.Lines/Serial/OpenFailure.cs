using System;
using System.IO;

namespace ApcUps.Lines;

/// <summary>Tells what made an open fail. SerialPort says "access denied" to nearly everything on Unix.</summary>
internal sealed class OpenFailure(string address, string name)
{
    /// <summary>The fault of a port that SerialPort did not open.</summary>
    /// <param name="error">What it threw.</param>
    /// <param name="node">The port's node, where ports are nodes and it still exists.</param>
    /// <param name="groups">The text of /etc/group.</param>
    public LineException Explain(Exception error, DeviceNode? node, string? groups) => PortTrouble.ErrorNumber(error) switch
    {
        Errno.Access or Errno.NotPermitted => PermissionDenied(node, groups, error),
        Errno.Busy => Busy(null, error),
        Errno.NoEntry => NotFound(error),
        Errno.NoDevice or Errno.NoAddress or Errno.InputOutput => Fault(
            LineFault.NotFound, $"{name} exists, but there is no device behind it.", "Plug the adapter in again.", error),
        Errno.NotTerminal or Errno.IsDirectory or Errno.Invalid => NotSerial(error),
        _ => ExplainByType(error),
    };

    /// <summary>There is no such port.</summary>
    public LineException NotFound(Exception? error = null) => Fault(
        LineFault.NotFound, $"There is no port {name}.", "List the ports of this machine with Get-UpsPort.", error);

    /// <summary>The name is of something else.</summary>
    public LineException NotSerial(Exception? error = null) => Fault(
        LineFault.NotSerial, $"{name} is not a serial port.", "List the ports of this machine with Get-UpsPort.", error);

    /// <summary>Another program has it; <paramref name="holder"/> names it if known.</summary>
    public LineException Busy(string? holder, Exception? error = null) => holder is null
        ? Fault(LineFault.Busy, $"Another program has {name} open.", "Close the terminal program or UPS service that uses it.", error)
        : Fault(LineFault.Busy, $"{name} is in use by {holder}.", $"If {holder} may be sending firmware, wait until it has ended. Otherwise stop it, then try again.", error);

    private LineException PermissionDenied(DeviceNode? node, string? groups, Exception error)
    {
        var message = $"You may not open {name}.";
        if (node is null)
        {
            return Fault(LineFault.PermissionDenied, message, "Ask its owner for access.", error);
        }

        // 060: the group may read and write.
        var group = GroupFile.NameOf(node.Group, groups);
        return group is null or "root" || (node.Mode & 0x30) != 0x30
            ? Fault(LineFault.PermissionDenied, message + " Only its owner may.", "Run as root, or give a group access by a udev rule.", error)
            : Fault(
                LineFault.PermissionDenied,
                $"{message} The group {group} may.",
                $"Join it with `sudo usermod -aG {group} {UserName()}`, then log in again.",
                error);
    }

    // A container's user may have no name.
    private static string UserName() => Environment.UserName.Length > 0 ? Environment.UserName : "USER";

    private LineException ExplainByType(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => NotFound(error),
        UnauthorizedAccessException when SerialAddress.PortsAreFiles => PermissionDenied(null, null, error),
        UnauthorizedAccessException => Busy(null, error),
        ArgumentException => NotSerial(error),
        IOException when !SerialAddress.PortsAreFiles => NotFound(error),
        _ => Fault(LineFault.NotSerial, $"{name} cannot be opened as a serial port: {error.Message}", null, error),
    };

    private LineException Fault(LineFault fault, string message, string? remedy, Exception? error) =>
        new(fault, address, message, remedy, error);
}
