using System;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Prompt;

/// <summary>Shows the line in one row of the window, sideways if it is longer: rows never have to be counted.</summary>
internal sealed class LineView(Screen screen, string label)
{
    private int left;

    public void Show(EditLine line, bool isHidden)
    {
        var room = Math.Max(8, Console.WindowWidth - label.Length - 1);
        left = Math.Clamp(left, Math.Max(0, line.Cursor - room + 1), line.Cursor);
        var text = isHidden ? new string('*', line.Text.Length) : line.Text;
        var end = Math.Min(text.Length, left + room);
        var back = end - line.Cursor;
        screen.Ask("\r" + label + text[left..end] + "\e[K" + (back > 0 ? $"\e[{back}D" : string.Empty));
    }
}
