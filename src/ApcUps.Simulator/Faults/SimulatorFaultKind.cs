namespace ApcUps.Simulator.Faults;

/// <summary>What can go wrong with a simulated unit.</summary>
public enum SimulatorFaultKind
{
    /// <summary>Once: the unit restarts when block N of an attempt has come, without an answer to it (user-reported for N about 300).</summary>
    RestartAtBlock,

    /// <summary>Once: every answer to EOT is dropped, and after a while the loader prompts again (user-reported as a cause).</summary>
    LostFinalAck,

    /// <summary>Always: the loader prints nothing and asks for nothing, but takes a transfer in CRC form (second-hand report).
    /// ASSUMED: the freshly started application still says its words.</summary>
    Silent,

    /// <summary>Once: so many seconds pass before the ACK of the first block of the third section; of block 1 if the image
    /// begins with the application or with no section header.</summary>
    ErasePause,

    /// <summary>Once: CAN CAN instead of the ACK of block N, and after a while the prompt again.</summary>
    CancelAtBlock,

    /// <summary>Always: the first EOT of each attempt is NAKed, as careful receivers do.</summary>
    NakFirstEot,

    /// <summary>Always: the probability that one bit of a byte sent to the unit is wrong.</summary>
    ByteErrorsIn,

    /// <summary>Always: the probability that one bit of a byte sent by the unit is wrong.</summary>
    ByteErrorsOut,

    /// <summary>Once: a good image is taken whole and the application says its words, but the unit runs the version that it had
    /// before. That a unit took data without programming it is user-reported; that it then runs the old version is ASSUMED.</summary>
    KeepsOldVersion,
}
