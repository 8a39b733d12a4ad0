namespace ApcUps.Lines;

/// <summary>A process that lives.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Started">
/// When it started, in a form that every process of this machine reads alike and that no two processes of one number share;
/// null if this user may not see it.
/// </param>
/// <param name="Name">Its name, or null if this user may not see it.</param>
public sealed record RunningProcess(int Id, string? Started, string? Name)
{
    /// <summary>The process as a user reads it: <c>4711 (pwsh)</c>.</summary>
    public override string ToString() => Name is null ? $"{Id}" : $"{Id} ({Name})";
}
