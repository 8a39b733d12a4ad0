namespace ApcUps.Status.UpsLink;

/// <summary>What kind of unit speaks, as far as the meaning of its replies depends on it.</summary>
public enum UpsLinkGeneration
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>First and second generation: 250, 400, 370ci, 600, 900, 1250, 2000. Silent on commands that they do not know.</summary>
    Old,

    /// <summary>Matrix-UPS.</summary>
    Matrix,

    /// <summary>Third generation and after: 450, 700, 1000, 1400 and all later ones.</summary>
    Third,

    /// <summary>Smart-UPS v/s and Back-UPS Pro: few commands and alerts.</summary>
    Basic,
}
