using System.Management.Automation;
using ApcUps.Commands.Errors;
using ApcUps.Lines;
using ApcUps.Status;
using ApcUps.Status.Modbus;

namespace ApcUps.Commands.Statuses;

/// <summary>One port and how it is to be asked, once address and parameters agree.</summary>
/// <param name="Port">The address.</param>
/// <param name="Plan">How to ask.</param>
internal sealed record StatusTarget(string Port, StatusPlan Plan)
{
    /// <summary>Makes a target; null, and a problem, if the address contradicts the parameters.</summary>
    public static StatusTarget? TryMake(string port, UpsProtocol protocol, int? baudRate, byte? unitId, StatusRequest request, out Problem? problem)
    {
        problem = null;
        if (!ModbusLineSource.IsOne(port))
        {
            var serial = new StatusMachines(ModbusFraming.Rtu);
            return new(port, new(protocol, request with { UnitId = unitId ?? 1 }, serial) { BaudRate = baudRate });
        }

        try
        {
            var address = ModbusAddress.Parse(port);
            problem = Contradiction(port, address.UnitId, protocol, unitId);
            return problem is not null ? null : new(port, new(UpsProtocol.Modbus, request with { UnitId = address.UnitId ?? unitId ?? 1 }, new StatusMachines(ModbusFraming.Tcp))
            {
                Listen = System.TimeSpan.Zero,
            });
        }
        catch (LineException e)
        {
            problem = LineProblems.From(e);
            return null;
        }
    }

    private static Problem? Contradiction(string port, byte? inAddress, UpsProtocol protocol, byte? unitId)
    {
        if (protocol is not (UpsProtocol.Auto or UpsProtocol.Modbus))
        {
            return new("ProtocolContradicts", ErrorCategory.InvalidArgument, port,
                $"{port} is a Modbus TCP address; {protocol} is not spoken there.", "Leave -Protocol out, or give the serial port or tcp:// address of the unit.");
        }

        return unitId is { } given && inAddress is { } stated && given != stated
            ? new("UnitIdContradicts", ErrorCategory.InvalidArgument, port,
                $"{port} names unit {stated}, but -UnitId says {given}. Nothing was asked.", "Give the unit id once: in the address or with -UnitId.")
            : null;
    }
}
