namespace ApcUps;

/// <summary>One finding about an image: something wrong, unusual or worth knowing.</summary>
public sealed class UpsFirmwareProblem
{
    /// <summary>The name of the check that found it, such as <c>PayloadChecksum</c>; stable for life.</summary>
    public string Check { get; set; } = string.Empty;

    /// <summary>How much it weighs.</summary>
    public FindingSeverity Severity { get; set; }

    /// <summary>The finding as a sentence.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The byte of the file that it is about; null if it is about no single place.</summary>
    public long? Offset { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Severity}: {Text}";
}
