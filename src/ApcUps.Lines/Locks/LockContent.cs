using System.Globalization;

namespace ApcUps.Lines;

/// <summary>What a lock file says, one line each. A text without its last line end was torn while it was written.</summary>
/// <param name="ProcessId">The process that holds the lock.</param>
/// <param name="Started">When it started; see <see cref="RunningProcess.Started"/>. Empty if it could not tell.</param>
/// <param name="Port">The line as its user named it, for those who look into the file.</param>
/// <param name="Token">Tells this lock apart from any other of the same process.</param>
internal sealed record LockContent(int ProcessId, string Started, string Port, string Token)
{
    private const int LineCount = 4;

    /// <summary>The text of the file.</summary>
    public string Text => $"{ProcessId.ToString(CultureInfo.InvariantCulture)}\n{Started}\n{Port}\n{Token}\n";

    /// <summary>Reads a lock file, or null if it is empty, torn or no lock of ours.</summary>
    public static LockContent? Parse(string text)
    {
        var lines = text.Split('\n');
        return lines.Length == LineCount + 1 && lines[LineCount].Length == 0
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new(id, lines[1], lines[2], lines[3])
                : null;
    }

    /// <summary>The process that holds the lock, or null if it is gone, even if its number is in use again.</summary>
    public RunningProcess? Holder(IProcessTable processes) =>
        processes.Find(ProcessId) is { } process && (process.Started is null || Started.Length == 0 || process.Started == Started)
            ? process
            : null;
}
