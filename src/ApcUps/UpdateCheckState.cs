namespace ApcUps;

/// <summary>Whether a condition for an update holds.</summary>
public enum UpdateCheckState
{
    /// <summary>Nobody could tell: the person is asked to make sure.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Met,

    /// <summary>It does not hold.</summary>
    NotMet,

    /// <summary>It does not hold, and the user lifted it.</summary>
    Lifted,
}
