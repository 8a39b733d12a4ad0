using System;
using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace ApcUps.Shell.Terminal;

/// <summary>One activity as one line: name, status, percent, time left, and what it does just now.</summary>
internal static class ProgressLine
{
    private const int BarCells = 20;

    public static string Text(ProgressRecord record, int depth, int width)
    {
        var text = new StringBuilder().Append(' ', depth * 2).Append(record.Activity);
        if (record.PercentComplete >= 0)
        {
            var full = Math.Clamp(record.PercentComplete, 0, 100) * BarCells / 100;
            text.Append(" [").Append('#', full).Append('.', BarCells - full).Append(']');
            text.Append(CultureInfo.InvariantCulture, $" {record.PercentComplete}%");
        }

        if (!string.IsNullOrWhiteSpace(record.StatusDescription))
            text.Append(": ").Append(record.StatusDescription);
        if (record.SecondsRemaining >= 0)
            text.Append(CultureInfo.InvariantCulture, $" ({TimeSpan.FromSeconds(record.SecondsRemaining):c} left)");
        if (!string.IsNullOrWhiteSpace(record.CurrentOperation))
            text.Append(" - ").Append(record.CurrentOperation);

        // A line that fills the window's last column wraps, and the pane's height would be wrong.
        text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Replace('\e', ' ');
        return text.Length < width ? text.ToString() : text.ToString(0, width - 2) + '…';
    }
}
