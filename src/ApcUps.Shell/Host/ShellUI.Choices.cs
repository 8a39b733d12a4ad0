using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation.Host;
using System.Text;

namespace ApcUps.Shell.Host;

// Questions with a few fixed answers: -Confirm, ShouldContinue.
internal sealed partial class ShellUI
{
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Introduce(caption, message);
        var offered = choices.Select(Choice.Of).Where(choice => !choice.IsSuspend).ToArray();
        var label = Choice.Line(offered, defaultChoice);
        while (true)
        {
            var answer = Answer(label).Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
                return defaultChoice;
            if (answer == "?")
                screen.Ask(string.Concat(offered.Select(choice => $"{choice.Key} - {choice.Help}{Environment.NewLine}")));

            var index = Array.FindIndex(offered, choice => choice.IsNamed(answer));
            if (index >= 0)
                return offered[index].Index;
        }
    }

    // "Suspend" opens a prompt inside the running command, which this shell has not: it is not offered.
    private sealed record Choice(int Index, string Key, string Name, string Help)
    {
        public bool IsSuspend => Name == "Suspend";

        public static Choice Of(ChoiceDescription description, int index)
        {
            var mark = description.Label.IndexOf('&', StringComparison.Ordinal);
            var name = description.Label.Replace("&", string.Empty, StringComparison.Ordinal);
            var key = mark >= 0 && mark < name.Length ? name.Substring(mark, 1).ToUpperInvariant() : name;
            return new Choice(index, key, name, description.HelpMessage);
        }

        public static string Line(IReadOnlyList<Choice> offered, int defaultChoice)
        {
            var line = new StringBuilder();
            foreach (var choice in offered)
                line.Append('[').Append(choice.Key).Append("] ").Append(choice.Name).Append("  ");
            line.Append("[?] Help");
            var preset = offered.FirstOrDefault(choice => choice.Index == defaultChoice);
            return (preset is null ? line : line.Append(" (default is \"").Append(preset.Key).Append("\")")).Append(": ").ToString();
        }

        public bool IsNamed(string answer) =>
            answer.Equals(Key, StringComparison.OrdinalIgnoreCase) || answer.Equals(Name, StringComparison.OrdinalIgnoreCase);
    }
}
