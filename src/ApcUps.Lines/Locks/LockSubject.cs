namespace ApcUps.Lines;

/// <summary>What a lock is for.</summary>
/// <param name="FileName">The name of its lock file, which no other subject has.</param>
/// <param name="Address">What it is, as its user named it.</param>
/// <param name="Doing">What a process that holds it does, as a participle.</param>
internal sealed record LockSubject(string FileName, string Address, string Doing)
{
    /// <summary>The update of the unit on a line.</summary>
    public static LockSubject Line(string port, int processId) => new(LockName.Of(port, processId), port, $"updating the unit on {port}");

    /// <summary>The writing of a journal.</summary>
    public static LockSubject Journal(string path) => new(LockName.OfFile(path), path, $"writing the journal {path}");
}
