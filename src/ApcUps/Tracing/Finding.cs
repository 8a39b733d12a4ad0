namespace ApcUps.Tracing;

/// <summary>What an ear concludes from what it just heard.</summary>
/// <param name="Speaker">Who speaks; Unknown if it is surely none of those that were guessed before.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="IsWeak">True if it counts only where nobody else was recognised.</param>
internal sealed record Finding(UpsSpeaker Speaker, string Reason, bool IsWeak = false);
