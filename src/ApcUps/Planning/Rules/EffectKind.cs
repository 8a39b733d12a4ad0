namespace ApcUps.Planning.Rules;

/// <summary>What a rule does where it applies.</summary>
public enum EffectKind
{
    /// <summary>Shows its text.</summary>
    Info,

    /// <summary>Shows its text as a warning.</summary>
    Warn,

    /// <summary>The image is not sent to this unit.</summary>
    Refuse,

    /// <summary>Another image goes first.</summary>
    InsertStep,

    /// <summary>The step starts only with the output off.</summary>
    RequireOutputOff,

    /// <summary>Not over this transport.</summary>
    ForbidTransport,

    /// <summary>Better over another transport.</summary>
    PreferTransport,

    /// <summary>The unit has another hardware id afterwards; identify it and plan again.</summary>
    ExpectId,

    /// <summary>The step waits for the user's answer.</summary>
    Confirm,
}
