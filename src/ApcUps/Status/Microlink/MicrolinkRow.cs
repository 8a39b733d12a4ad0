namespace ApcUps.Status.Microlink;

/// <summary>One row of a unit's memory.</summary>
/// <param name="Number">From 0 to the number of rows less one.</param>
/// <param name="Payload">Its bytes, as many as the unit's rows are wide.</param>
public sealed record MicrolinkRow(int Number, byte[] Payload);
