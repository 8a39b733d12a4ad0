namespace ApcUps.Planning.Rules;

/// <summary>What a rule does where it applies. Only the members that its kind needs are set.</summary>
public sealed record RuleEffect
{
    /// <summary>The kind of effect.</summary>
    public EffectKind Kind { get; init; }

    /// <summary>When it is shown or checked: <c>beforeStep</c>, <c>afterTransfer</c>, <c>afterInstall</c> or <c>afterFailure</c>.</summary>
    public string Phase { get; init; } = "beforeStep";

    /// <summary>The machine name of a question.</summary>
    public string? Ask { get; init; }

    /// <summary>The question.</summary>
    public string? Question { get; init; }

    /// <summary>The points that a question is about.</summary>
    public string[] Checklist { get; init; } = [];

    /// <summary>SHA-256 of the image that goes first.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The file name of the image that goes first.</summary>
    public string? FileName { get; init; }

    /// <summary>The hardware id of the image that goes first.</summary>
    public int? HardwareId { get; init; }

    /// <summary>The version of the image that goes first.</summary>
    public FirmwareVersion? Version { get; init; }

    /// <summary>The hardware id that the unit must have after the image that goes first; null if that is not checked.</summary>
    public int? ExpectedId { get; init; }

    /// <summary>The firmware version that the unit must have then.</summary>
    public FirmwareVersion? ExpectedVersion { get; init; }

    /// <summary>The loader version that the unit must have then, where it can be read.</summary>
    public FirmwareVersion? ExpectedLoader { get; init; }

    /// <summary>The transport that is forbidden or preferred; for an image that goes first, the preferred one.</summary>
    public string? Transport { get; init; }

    /// <summary>The transports over which another is preferred.</summary>
    public string[] Over { get; init; } = [];
}
