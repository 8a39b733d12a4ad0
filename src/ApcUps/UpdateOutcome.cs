namespace ApcUps;

/// <summary>What was seen of an update. The best of them needs the unit's own word for its new version.</summary>
public enum UpdateOutcome
{
    /// <summary>It did not get there. First, so that a result nobody filled in never reads as success.</summary>
    Failed,

    /// <summary>The unit answers with the firmware version and the hardware id that the plan promised.</summary>
    Confirmed,

    /// <summary>The unit said that its application starts; which version runs could not be read.</summary>
    Started,

    /// <summary>The unit took the image and still runs what it had: its installation is to be started on the display (XU).</summary>
    NotApplied,

    /// <summary>The whole image was taken, and the unit has said nothing since. It may still be programming: do not cut its power.</summary>
    Unconfirmed,

    /// <summary>The unit has the version already; nothing was sent.</summary>
    Skipped,

    /// <summary>Our own judgement, or a condition that does not hold, forbids to go on; nothing was sent since the last step that is confirmed.</summary>
    Refused,

    /// <summary>The operator stopped it or said no.</summary>
    Cancelled,
}
