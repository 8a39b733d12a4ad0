namespace ApcUps.Simulator.Application.Modbus;

/// <summary>Why a request is refused, as Modbus numbers it.</summary>
internal enum ExceptionCode : byte
{
    /// <summary>An unknown function.</summary>
    IllegalFunction = 1,

    /// <summary>A request that cuts an item, or begins where a card has nothing.</summary>
    IllegalDataAddress = 2,

    /// <summary>No registers, or too many.</summary>
    IllegalDataValue = 3,

    /// <summary>What units answer to a command they do not carry out (observed).</summary>
    DeviceFailure = 4,
}
