namespace ApcUps.Simulator.Xmodem;

/// <summary>What a byte, or the passing of time, meant to an <see cref="XmodemReceiver"/>.</summary>
public enum XmodemReceived
{
    /// <summary>Nothing the owner must act upon; the receiver may have answered by itself.</summary>
    Nothing,

    /// <summary>A new block is stored in <see cref="XmodemReceiver.Block"/>; the owner answers it.</summary>
    Block,

    /// <summary>The sender has no more blocks (EOT); the owner answers it, or leaves it unanswered.</summary>
    End,

    /// <summary>The sender cancelled (CAN CAN). The receiver is over.</summary>
    Cancelled,

    /// <summary>A sound block came with a number that is neither next nor last; CAN CAN was sent. The receiver is over.</summary>
    OutOfSequence,

    /// <summary>Too many blocks in a row failed. The receiver is over.</summary>
    GaveUp,
}
