namespace ApcUps;

/// <summary>How much a finding about an image weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Unlike every known image, or not as its name says; it may still be right.</summary>
    Warning,

    /// <summary>The file is no sound image and must not be sent.</summary>
    Error,
}
