using System.Text.RegularExpressions;

namespace ApcUps.Status.UpsLink;

/// <summary>Whether a reply has the form that its command asks for. One that has not is noise, or the reply to another command.</summary>
public static class ReplyForm
{
    private static readonly Regex UnknownRuntime = new(@"\A>+:?\z", RegexOptions.CultureInvariant);

    /// <summary>True of NA, NO and ERR: the unit understood, and does not say.</summary>
    public static bool IsRefusal(string reply) => reply is "NA" or "NO" or "ERR";

    /// <summary>True if the reply to a command can be read.</summary>
    public static bool IsReadable(byte command, string reply) => (char)command switch
    {
        'P' or 'B' or 'f' or 'C' or 'L' or 'O' or 'F' or 'g' or '/' => UpsLinkValue.Number(reply) is not null,
        'j' => UpsLinkValue.Runtime(reply) is not null || UnknownRuntime.IsMatch(reply),
        'Q' or '\'' or '8' or '~' or '9' => UpsLinkValue.Register(reply) is not null,
        'G' => UpsLinkValue.Cause(reply) is not null || reply == "O",
        'X' => UpsLinkValue.Test(reply) is not null,
        'a' => CommandList.Read(reply) is not null,
        '\u001a' => reply.Length > 0 && reply[0] == '#',
        _ => UpsLinkValue.IsPrintable(reply),
    };
}
