namespace ApcUps.Status.Modbus;

/// <summary>What became of one question after all its tries.</summary>
/// <param name="Kind">The kind of answer.</param>
/// <param name="Reply">The reply, if there was one.</param>
internal sealed record ModbusAnswer(ModbusAnswerKind Kind, ModbusReply? Reply = null);

/// <summary>What became of one question.</summary>
internal enum ModbusAnswerKind
{
    /// <summary>The registers came.</summary>
    Registers,

    /// <summary>An exception came.</summary>
    Exception,

    /// <summary>Nothing came, at no try.</summary>
    Silence,

    /// <summary>Bytes came, but no sound reply of the unit that was asked.</summary>
    Noise,

    /// <summary>Sound replies of the unit came, but to other requests: too late.</summary>
    Late,

    /// <summary>The line was never silent, so that nothing could be asked.</summary>
    Babble,
}
