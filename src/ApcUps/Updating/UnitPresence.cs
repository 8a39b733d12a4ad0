namespace ApcUps.Updating;

/// <summary>How a unit was found on its line.</summary>
public enum UnitPresence
{
    /// <summary>Neither a loader nor a running application was understood.</summary>
    Silent,

    /// <summary>Its loader speaks.</summary>
    Loader,

    /// <summary>Its application answers.</summary>
    Application,
}
