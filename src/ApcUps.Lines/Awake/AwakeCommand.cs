using System.Globalization;
using System.Text;

namespace ApcUps.Lines;

/// <summary>A program that keeps the computer awake as long as it runs.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Arguments">Its arguments, with double quotes around those that hold spaces.</param>
/// <param name="SaysReady">True if it writes the line <c>ready</c> once the computer is kept awake.</param>
internal sealed record AwakeCommand(string Program, string Arguments, bool SaysReady)
{
    /// <summary>The line that shows success.</summary>
    public const string Ready = "ready";

    /// <summary>
    /// systemd's program holds its lock as long as the command that it runs. That one ends with its input, so with this process,
    /// even if it is killed. Ctrl-C goes to all programs of a terminal; systemd's leaves it to the command, which must not end by it.
    /// </summary>
    public static AwakeCommand Inhibit(string why) => new(
        "systemd-inhibit",
        $"--what=sleep:idle:handle-lid-switch --who=ApcUps \"--why={Plain(why)}\" --mode=block sh -c \"trap '' INT; echo {Ready}; exec cat\"",
        SaysReady: true);

    /// <summary>The program of macOS ends with a process that it is told.</summary>
    public static AwakeCommand Caffeinate(int processId) =>
        new("caffeinate", "-i -m -w " + processId.ToString(CultureInfo.InvariantCulture), SaysReady: false);

    // What could end a quoted argument has no place in a reason.
    private static string Plain(string why)
    {
        var plain = new StringBuilder(why.Length);
        foreach (var c in why)
        {
            plain.Append(c switch
            {
                '"' => '\'',
                '\\' => '/',
                _ when char.IsControl(c) => ' ',
                _ => c,
            });
        }

        return plain.ToString();
    }
}
