namespace ApcUps.Firmware;

/// <summary>One thing that a check found.</summary>
/// <param name="Check">The name of the check, such as <c>PayloadChecksum</c>; stable for life.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Text">A sentence without its full stop, so that it can stand behind a colon.</param>
/// <param name="Offset">The byte of the file that it is about; null if it is about no single place.</param>
public sealed record ImageFinding(string Check, FindingSeverity Severity, string Text, long? Offset = null);
