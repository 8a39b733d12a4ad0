using System.Globalization;

namespace ApcUps.Status.UpsLink;

/// <summary>The commands that have a part of their own in a reading, and how commands are written.</summary>
public static class UpsLinkCommand
{
    /// <summary>^A: the model's name.</summary>
    public const byte Model = 0x01;

    /// <summary>^Z: which values the settings can take.</summary>
    public const byte CapabilityString = 0x1a;

    /// <summary>ESC: has no meaning (vendor), and so flushes.</summary>
    public const byte Flush = 0x1b;

    /// <summary>Y: enter smart mode; answered SM.</summary>
    public const byte SmartMode = (byte)'Y';

    /// <summary>V: three letters for model, firmware and voltage.</summary>
    public const byte Letters = (byte)'V';

    /// <summary>b: number, firmware revision and country: <c>617.3.I</c>.</summary>
    public const byte Version = (byte)'b';

    /// <summary>a: protocol level, alerts and commands.</summary>
    public const byte CommandList = (byte)'a';

    /// <summary>Q: the status byte.</summary>
    public const byte State = (byte)'Q';

    /// <summary>G: why it last went to battery.</summary>
    public const byte Cause = (byte)'G';

    /// <summary>The command as people write it: <c>B</c>, <c>^A</c>, <c>ESC</c>.</summary>
    public static string Name(byte command) => command switch
    {
        Flush => "ESC",
        < 0x20 => "^" + (char)(command + 0x40),
        < 0x7f => ((char)command).ToString(CultureInfo.InvariantCulture),
        _ => @"\x" + command.ToString("x2", CultureInfo.InvariantCulture),
    };
}
