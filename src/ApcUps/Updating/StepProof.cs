namespace ApcUps.Updating;

/// <summary>What a reading after a step proves.</summary>
public enum StepProof
{
    /// <summary>Nothing: the unit did not say which version, or which hardware id, it has.</summary>
    Nothing,

    /// <summary>It has the version and the hardware id that the step promised.</summary>
    Done,

    /// <summary>It still has what it had, and a rule says that the installation is to be started on the display.</summary>
    NotApplied,

    /// <summary>It has another version or id than was promised.</summary>
    Other,
}
