namespace ApcUps.Xmodem;

/// <summary>How one transfer ended.</summary>
public enum XmodemEnd
{
    /// <summary>It has not ended.</summary>
    None,

    /// <summary>Every block and the EOT were acknowledged. Says nothing about what the receiver did with the data.</summary>
    Acknowledged,

    /// <summary>Every block was acknowledged, the EOT never.</summary>
    EndUnacknowledged,

    /// <summary>The receiver sent two CAN in a row.</summary>
    CancelledByReceiver,

    /// <summary>The receiver asks for a transfer anew, or its owner was seen to restart.</summary>
    ReceiverRestarted,

    /// <summary>A block stayed unanswered for the whole time that it may take.</summary>
    NoAnswer,

    /// <summary>A block was refused too often.</summary>
    TooManyErrors,

    /// <summary>We gave it up.</summary>
    Aborted,
}
