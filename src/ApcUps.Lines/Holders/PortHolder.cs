namespace ApcUps.Lines;

/// <summary>A process that has a port open.</summary>
/// <param name="ProcessId">Its number.</param>
/// <param name="Name">Its name, as ps shows it.</param>
public sealed record PortHolder(int ProcessId, string Name)
{
    /// <summary>The holder as a user reads it: <c>minicom (4711)</c>.</summary>
    public override string ToString() => $"{Name} ({ProcessId})";
}
