namespace ApcUps.Status.Modbus;

/// <summary>How a talk ends in which a question stayed without an answer.</summary>
internal static class SilentEnding
{
    private const string SwitchedOff = "on the unit itself it is switched off by default (Advanced menu > Configuration > Modbus)";

    /// <summary>The unit has never answered.</summary>
    public static StatusEnd Never(ModbusAnswerKind kind, ModbusFraming framing, byte unitId, byte? other) => (kind, other) switch
    {
        (_, { } id) => new(StatusEndKind.NoAnswer, $"a slave with id {id} answered, not {unitId}"),
        (ModbusAnswerKind.Babble, _) => new(StatusEndKind.Garbled, "the line is never silent for 35 ms, so that Modbus cannot be asked: another protocol is spoken there"),
        (ModbusAnswerKind.Noise, _) => new(StatusEndKind.Garbled, $"bytes came when id {unitId} was asked, but no sound Modbus reply: noise, another speed or another protocol"),
        _ when framing == ModbusFraming.Tcp => new(
            StatusEndKind.NoAnswer, $"nothing answered by Modbus TCP as unit id {unitId}; check the id and that the card has Modbus enabled; {SwitchedOff}"),
        _ => new(StatusEndKind.NoAnswer, $"nothing answered by Modbus as slave id {unitId}; {SwitchedOff}"),
    };

    /// <summary>The unit answered at first.</summary>
    public static StatusEnd Later(ModbusAnswerKind kind, RegisterBlock block) => new(StatusEndKind.BrokenOff, kind switch
    {
        ModbusAnswerKind.Late => $"the unit's answers came too late when it was asked for {block}",
        ModbusAnswerKind.Noise => $"the unit sent no sound reply any more when it was asked for {block}",
        ModbusAnswerKind.Babble => $"the line was never silent enough to ask for {block}",
        _ => $"the unit fell silent when it was asked for {block}",
    });
}
