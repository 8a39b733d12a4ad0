using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace ApcUps.Lines;

/// <summary>The processes of this machine.</summary>
public sealed class ProcessTable : IProcessTable
{
    // Places in /proc/PID/stat, counted from behind the name, which may itself hold spaces and brackets.
    private const int StateAt = 0;
    private const int StartAt = 19;

    private readonly string _proc;

    /// <summary>Looks at this machine.</summary>
    public ProcessTable()
        : this("/proc")
    {
    }

    internal ProcessTable(string proc) => _proc = proc;

    /// <inheritdoc/>
    public RunningProcess Own
    {
        get
        {
#if NET
            var id = Environment.ProcessId;
#else
            using var process = Process.GetCurrentProcess();
            var id = process.Id;
#endif
            return Find(id) ?? new(id, null, null);
        }
    }

    /// <inheritdoc/>
    public RunningProcess? Find(int id)
    {
        var stat = SmallFile.Text(Path.Combine(_proc, id.ToString(CultureInfo.InvariantCulture), "stat"));
        return stat is null ? Ask(id) : Read(id, stat);
    }

    // The kernel counts from the start of the machine. A time of day would move when the clock is set, as happens minutes after
    // the start of a machine without a battery for its clock, and a living process would look like another one.
    private RunningProcess? Read(int id, string stat)
    {
        var open = stat.IndexOf('(');
        var close = stat.LastIndexOf(')');
        if (open < 0 || close < open)
        {
            return new(id, null, null);
        }

        var fields = stat.Substring(close + 1).Trim().Split(' ');
        if (fields[StateAt] is "Z" or "X")
        {
            // Dead, and only not yet buried by its parent.
            return null;
        }

        var machine = SmallFile.Text(Path.Combine(_proc, "sys/kernel/random/boot_id"));
        var started = fields.Length > StartAt ? fields[StartAt] + "@" + machine : null;
        return new(id, started, stat.Substring(open + 1, close - open - 1));
    }

    private RunningProcess? Ask(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            // Where there is a /proc that hides the process, a time of another kind could only mislead. Windows and macOS keep the
            // moment of the start itself, which does not move with the clock.
            var hidden = SerialAddress.PortsAreFiles && Directory.Exists(_proc);
            return new(
                id,
                hidden ? null : Seen(() => process.StartTime.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
                Seen(() => process.ProcessName));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // What another user's process does not show is no reason to think that it is not there.
    private static string? Seen(Func<string> look)
    {
        try
        {
            return look() is { Length: > 0 } seen ? seen : null;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return null;
        }
    }
}
