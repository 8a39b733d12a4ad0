using System;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Prompt;

/// <summary>Shows the line in one row of the window, sideways if it is longer: rows never have to be counted.</summary>
internal sealed class LineView(Screen screen, string label)
{
    private int _left;

    public void Show(EditLine line, bool isHidden)
    {
        var room = Math.Max(8, Window.Width - label.Length - 1);
        _left = Math.Clamp(_left, Math.Max(0, line.Cursor - room + 1), line.Cursor);
        var text = isHidden ? new string('*', line.Text.Length) : line.Text;
        var end = Math.Min(text.Length, _left + room);
        var back = end - line.Cursor;
        screen.Ask("\r" + label + text[_left..end] + "\e[K" + (back > 0 ? $"\e[{back}D" : string.Empty));
    }
}
