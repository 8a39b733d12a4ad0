namespace ApcUps;

/// <summary>Who says which firmware a unit has.</summary>
public enum FirmwareStateSource
{
    /// <summary>The user, or the object that came down the pipeline. The unit said nothing of it.</summary>
    Stated,

    /// <summary>The unit's loader was heard; beyond its banner everything is stated.</summary>
    Loader,

    /// <summary>The unit's running application was asked.</summary>
    Unit,

    /// <summary>The journal of an earlier run, as the unit was read then.</summary>
    Journal,
}
