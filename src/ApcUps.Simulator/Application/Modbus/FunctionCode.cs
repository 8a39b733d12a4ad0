namespace ApcUps.Simulator.Application.Modbus;

/// <summary>The functions of Modbus that the unit knows.</summary>
internal static class FunctionCode
{
    public const byte ReadHolding = 3;
    public const byte ReadInput = 4;
    public const byte WriteSingle = 6;
    public const byte WriteMultiple = 16;

    /// <summary>Set in the function of an answer that is an exception.</summary>
    public const byte Exception = 0x80;
}
