using System.Management.Automation;
using ApcUps.Lines;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told when a line cannot be opened or is lost.</summary>
internal static class LineProblems
{
    public static Problem From(LineException e)
    {
        var (id, category, action) = Describe(e.Fault);
        return new(id, category, e.Address, e.Message, e.Remedy ?? action, e);
    }

    private static (string Id, ErrorCategory Category, string Action) Describe(LineFault fault) => fault switch
    {
        LineFault.InvalidAddress => ("InvalidPortAddress", ErrorCategory.InvalidArgument,
            "Give a port as COM3, /dev/ttyUSB0, tcp://host:port, modbus://host/unit or sim:NAME."),
        LineFault.NotFound => ("PortNotFound", ErrorCategory.ObjectNotFound,
            "Run Get-UpsPort to see the ports of this machine, and check that the adapter is plugged in."),
        LineFault.PermissionDenied => ("PortAccessDenied", ErrorCategory.PermissionDenied,
            "Run as a user who may use serial ports."),
        LineFault.Busy => ("PortBusy", ErrorCategory.ResourceBusy,
            "Stop the program that has the port (PowerChute, apcupsd, NUT, a terminal) and try again."),
        LineFault.AlreadyOpen => ("PortAlreadyOpen", ErrorCategory.ResourceBusy,
            "Another ApcUps command in this PowerShell uses the port. Wait for it, or name each port once."),
        LineFault.NotSerial => ("NotASerialPort", ErrorCategory.InvalidArgument,
            "Run Get-UpsPort to see the ports of this machine."),
        LineFault.Unreachable => ("LineUnreachable", ErrorCategory.ConnectionError,
            "Check the host, the TCP port and that the serial server allows this connection."),
        LineFault.SerialSupportMissing => ("SerialSupportMissing", ErrorCategory.NotInstalled,
            "Use an official PowerShell 7.6 or later for this platform, or reach the port over tcp://host:port."),
        _ => ("LineLost", ErrorCategory.ConnectionError,
            "Check the adapter and the cable, then run the command again. Leave the unit powered."),
    };
}
