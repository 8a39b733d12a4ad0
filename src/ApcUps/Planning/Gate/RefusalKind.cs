namespace ApcUps.Planning.Gate;

/// <summary>Why an image must not go to a unit. The names are the error ids that users see; the first of several counts.</summary>
public enum RefusalKind
{
    /// <summary>The image is for another hardware id.</summary>
    WrongHardwareId,

    /// <summary>The unit's banner was seen on other hardware ids only.</summary>
    BannerContradicts,

    /// <summary>Nobody says which hardware id the unit has.</summary>
    HardwareIdUnknown,

    /// <summary>Another image must go first.</summary>
    StepMissing,

    /// <summary>The image holds the application only, and the unit has none at all.</summary>
    ApplicationOnly,

    /// <summary>A rule forbids it.</summary>
    RuleForbids,
}
