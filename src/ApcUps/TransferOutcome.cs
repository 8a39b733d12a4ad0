namespace ApcUps;

/// <summary>What was seen of one transfer. Success needs the unit's own word.</summary>
public enum TransferOutcome
{
    /// <summary>The image did not get into the unit. First, so that a result nobody filled in never reads as success.</summary>
    Failed,

    /// <summary>The unit said that its application starts.</summary>
    Started,

    /// <summary>The whole image was taken, but the unit said nothing more. It may still be programming: do not cut its power.</summary>
    Unconfirmed,

    /// <summary>The operator stopped it.</summary>
    Cancelled,

    /// <summary>Our own gate refused it; no byte was sent.</summary>
    Refused,
}
