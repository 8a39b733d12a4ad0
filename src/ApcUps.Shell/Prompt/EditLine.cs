using System;

namespace ApcUps.Shell.Prompt;

/// <summary>A line being typed, and the place in it.</summary>
internal sealed class EditLine
{
    public string Text { get; private set; } = string.Empty;

    public int Cursor { get; private set; }

    public void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    public void Replace(int start, int length, string text)
    {
        Text = Text.Remove(start, length).Insert(start, text);
        Cursor = start + text.Length;
    }

    public void Set(string text) => Replace(0, Text.Length, text);

    public void MoveTo(int cursor) => Cursor = Math.Clamp(cursor, 0, Text.Length);

    public void DeleteBack()
    {
        if (Cursor > 0)
            Replace(Cursor - 1, 1, string.Empty);
    }

    public void DeleteHere()
    {
        if (Cursor < Text.Length)
            Text = Text.Remove(Cursor, 1);
    }

    public void DeleteToStart() => Replace(0, Cursor, string.Empty);

    public void DeleteToEnd() => Text = Text[..Cursor];

    /// <summary>Where the word before the cursor begins.</summary>
    public int WordStart()
    {
        var at = Cursor;
        while (at > 0 && Text[at - 1] == ' ')
            at--;
        while (at > 0 && Text[at - 1] != ' ')
            at--;
        return at;
    }
}
