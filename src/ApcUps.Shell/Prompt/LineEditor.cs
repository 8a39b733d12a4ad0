using System;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Prompt;

/// <summary>Reads one line from the keyboard with the keys that people expect.</summary>
internal sealed class LineEditor(Screen screen, Keys keys)
{
    private const int Roomy = 20;
    private readonly EditLine _line = new();

    public bool IsHidden { get; init; }

    public History? History { get; init; }

    public TabCycle? Tab { get; init; }

    /// <summary>The line, or null when the person pressed Ctrl-D on an empty one.</summary>
    /// <exception cref="OperationCanceledException">Ctrl-C.</exception>
    public string? Read(string label)
    {
        if (label.Length + Roomy > Window.Width)
        {
            // A long question stands on its own, or the row would wrap each time it is shown.
            screen.Ask(label + Environment.NewLine);
            label = "> ";
        }

        var view = new LineView(screen, label);
        while (true)
        {
            view.Show(_line, IsHidden);
            var key = keys.Next();
            if (key.Key == ConsoleKey.Enter)
                return End(_line.Text);
            if (IsControl(key, ConsoleKey.D) && _line.Text.Length == 0)
                return End(null);
            if (IsControl(key, ConsoleKey.C))
            {
                End(null);
                throw new OperationCanceledException();
            }

            if (!Move(key) && !Change(key) && !Recall(key) && !char.IsControl(key.KeyChar))
                _line.Insert(key.KeyChar.ToString());
        }
    }

    private static bool IsControl(ConsoleKeyInfo key, ConsoleKey letter) =>
        key.Key == letter && key.Modifiers.HasFlag(ConsoleModifiers.Control);

    private string? End(string? text)
    {
        screen.Ask(Environment.NewLine);
        return text;
    }

    private bool Move(ConsoleKeyInfo key)
    {
        int? target = key.Key switch
        {
            ConsoleKey.LeftArrow => _line.Cursor - 1,
            ConsoleKey.RightArrow => _line.Cursor + 1,
            ConsoleKey.Home => 0,
            ConsoleKey.End => _line.Text.Length,
            ConsoleKey.A when IsControl(key, ConsoleKey.A) => 0,
            ConsoleKey.E when IsControl(key, ConsoleKey.E) => _line.Text.Length,
            _ => null,
        };
        if (target is { } place)
            _line.MoveTo(place);
        return target is not null;
    }

    private bool Change(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Backspace:
                _line.DeleteBack();
                return true;
            case ConsoleKey.Delete:
            case ConsoleKey.D when IsControl(key, ConsoleKey.D):
                _line.DeleteHere();
                return true;
            case ConsoleKey.U when IsControl(key, ConsoleKey.U):
            case ConsoleKey.Escape:
                _line.DeleteToStart();
                return true;
            case ConsoleKey.K when IsControl(key, ConsoleKey.K):
                _line.DeleteToEnd();
                return true;
            case ConsoleKey.W when IsControl(key, ConsoleKey.W):
                var start = _line.WordStart();
                _line.Replace(start, _line.Cursor - start, string.Empty);
                return true;
            default:
                return false;
        }
    }

    private bool Recall(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.UpArrow:
                _line.Set(History?.Older(_line.Text) ?? _line.Text);
                return true;
            case ConsoleKey.DownArrow:
                _line.Set(History?.Newer(_line.Text) ?? _line.Text);
                return true;
            case ConsoleKey.Tab:
                Tab?.Step(_line, !key.Modifiers.HasFlag(ConsoleModifiers.Shift));
                return true;
            default:
                return false;
        }
    }
}
