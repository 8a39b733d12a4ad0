using System;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Prompt;

/// <summary>Reads one line from the keyboard with the keys that people expect.</summary>
internal sealed class LineEditor(Screen screen, Keys keys)
{
    private const int Roomy = 20;
    private readonly EditLine line = new();

    public bool IsHidden { get; init; }

    public History? History { get; init; }

    public TabCycle? Tab { get; init; }

    /// <summary>The line, or null when the person pressed Ctrl-D on an empty one.</summary>
    /// <exception cref="OperationCanceledException">Ctrl-C.</exception>
    public string? Read(string label)
    {
        if (label.Length + Roomy > Console.WindowWidth)
        {
            // A long question stands on its own, or the row would wrap each time it is shown.
            screen.Ask(label + Environment.NewLine);
            label = "> ";
        }

        var view = new LineView(screen, label);
        while (true)
        {
            view.Show(line, IsHidden);
            var key = keys.Next();
            if (key.Key == ConsoleKey.Enter)
                return End(line.Text);
            if (IsControl(key, ConsoleKey.D) && line.Text.Length == 0)
                return End(null);
            if (IsControl(key, ConsoleKey.C))
            {
                End(null);
                throw new OperationCanceledException();
            }

            if (!Move(key) && !Change(key) && !Recall(key) && !char.IsControl(key.KeyChar))
                line.Insert(key.KeyChar.ToString());
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
            ConsoleKey.LeftArrow => line.Cursor - 1,
            ConsoleKey.RightArrow => line.Cursor + 1,
            ConsoleKey.Home => 0,
            ConsoleKey.End => line.Text.Length,
            ConsoleKey.A when IsControl(key, ConsoleKey.A) => 0,
            ConsoleKey.E when IsControl(key, ConsoleKey.E) => line.Text.Length,
            _ => null,
        };
        if (target is { } place)
            line.MoveTo(place);
        return target is not null;
    }

    private bool Change(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Backspace:
                line.DeleteBack();
                return true;
            case ConsoleKey.Delete:
            case ConsoleKey.D when IsControl(key, ConsoleKey.D):
                line.DeleteHere();
                return true;
            case ConsoleKey.U when IsControl(key, ConsoleKey.U):
            case ConsoleKey.Escape:
                line.DeleteToStart();
                return true;
            case ConsoleKey.K when IsControl(key, ConsoleKey.K):
                line.DeleteToEnd();
                return true;
            case ConsoleKey.W when IsControl(key, ConsoleKey.W):
                var start = line.WordStart();
                line.Replace(start, line.Cursor - start, string.Empty);
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
                line.Set(History?.Older(line.Text) ?? line.Text);
                return true;
            case ConsoleKey.DownArrow:
                line.Set(History?.Newer(line.Text) ?? line.Text);
                return true;
            case ConsoleKey.Tab:
                Tab?.Step(line, !key.Modifiers.HasFlag(ConsoleModifiers.Shift));
                return true;
            default:
                return false;
        }
    }
}
