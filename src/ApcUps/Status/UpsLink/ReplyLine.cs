using System.Text;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// Gathers one reply: LF ends it, CR is dropped wherever it stands or if it is missing, alerts are taken out by the rule for its
/// command. The bytes are taken as Latin-1, since the reply to a holds control characters and more.
/// </summary>
public sealed class ReplyLine
{
    // The longest known reply is that to ^Z, some 255 characters. What is beyond is dropped, so that no flood is kept.
    private const int Longest = 1000;

    private readonly byte _command;
    private readonly StringBuilder _text = new();

    /// <summary>Begins a reply.</summary>
    /// <param name="command">The command that it answers.</param>
    public ReplyLine(byte command) => _command = command;

    /// <summary>The reply so far, without alerts and line end.</summary>
    public string Text => _text.ToString();

    /// <summary>True once LF came.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Takes the next byte; true if it was an alert. Nothing belongs to the reply once it is whole.</summary>
    public bool Receive(byte value)
    {
        if (UpsLinkAlert.IsAlert(value, _command))
        {
            return true;
        }

        if (value == '\n')
        {
            IsWhole = true;
        }
        else if (value != '\r' && !IsWhole && _text.Length < Longest)
        {
            _text.Append((char)value);
        }

        return false;
    }
}
