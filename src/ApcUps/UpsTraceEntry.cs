using System;

namespace ApcUps;

/// <summary>Some bytes that were heard on a line, one behind the other.</summary>
public sealed class UpsTraceEntry
{
    /// <summary>The line's address.</summary>
    public string Port { get; set; } = string.Empty;

    /// <summary>The speed at which it was heard, in baud; null where the line has no speed of its own (tcp://).</summary>
    public int? BaudRate { get; set; }

    /// <summary>When the first byte was read; UTC.</summary>
    public DateTime Time { get; set; }

    /// <summary>When the first byte was read, since the command began to listen; the same beginning for all its lines.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>The bytes as text: printable ones as they are, the others as <c>&lt;0D&gt;</c>.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The bytes in hexadecimal: <c>43 43</c>.</summary>
    public string Hex { get; set; } = string.Empty;

    /// <summary>How many bytes.</summary>
    public int Count { get; set; }

    /// <summary>Who seems to speak, from all that was heard on the line up to the end of this entry.</summary>
    public UpsSpeaker Guess { get; set; }

    /// <summary>Why it is guessed, in one sentence; null if there is nothing to say.</summary>
    public string? Reason { get; set; }
}
