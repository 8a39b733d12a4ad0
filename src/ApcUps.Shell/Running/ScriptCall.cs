using System;
using System.Collections.Generic;
using System.Management.Automation.Language;
using System.Text;
using System.Text.RegularExpressions;

namespace ApcUps.Shell.Running;

/// <summary>
/// Turns a script and its command-line words into one PowerShell call, with the rules of pwsh -File: a word that begins
/// with a dash names a parameter, -Name:$true and -Name:$false are Booleans, and all other words are strings as they stand.
/// </summary>
internal static partial class ScriptCall
{
    public static string ToText(string file, IReadOnlyList<string> arguments)
    {
        var text = new StringBuilder("& ").Append(Quote(file));
        foreach (var argument in arguments)
            text.Append(' ').Append(Word(argument));
        return text.ToString();
    }

    private static string Word(string argument)
    {
        var match = ParameterName().Match(argument);
        if (!match.Success)
            return Quote(argument);

        var value = match.Groups["value"];
        if (!value.Success)
            return match.Groups["name"].Value;
        if (value.Length == 0)
            return match.Groups["name"].Value + ":";

        var isBoolean = value.Value.Equals("$true", StringComparison.OrdinalIgnoreCase)
            || value.Value.Equals("$false", StringComparison.OrdinalIgnoreCase);
        return match.Groups["name"].Value + ":" + (isBoolean ? value.Value : Quote(value.Value));
    }

    public static string Quote(string text) => "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";

    [GeneratedRegex(@"^(?<name>-[A-Za-z_?][\w-]*)(:(?<value>.*))?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterName();
}
