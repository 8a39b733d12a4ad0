using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace ApcUps.Commands.Completion;

/// <summary>Turns words into completion results, quoted where PowerShell needs it.</summary>
internal static class Completions
{
    private static readonly char[] NeedQuotes = { ' ', '\'', '"', '$', '`', '(', ')', '{', '}', ';', ',', '|', '&', '<', '>', '@', '#' };

    public static IEnumerable<CompletionResult> Of(IEnumerable<(string Word, string Tip)> words, string typed)
    {
        var start = typed.Trim('\'', '"');
        foreach (var (word, tip) in words)
        {
            if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                yield return new(Quote(word), word, CompletionResultType.ParameterValue, tip);
            }
        }
    }

    private static string Quote(string word) =>
        word.IndexOfAny(NeedQuotes) < 0 ? word : "'" + word.Replace("'", "''") + "'";
}
