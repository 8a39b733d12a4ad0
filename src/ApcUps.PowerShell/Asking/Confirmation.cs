using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Host;
using ApcUps.Commands.Errors;

namespace ApcUps.Commands.Asking;

/// <summary>Asks the person in front of a cmdlet, on the pipeline's thread, and remembers "yes to all" for each title.</summary>
internal sealed class Confirmation
{
    private readonly PSCmdlet _cmdlet;
    private readonly Dictionary<string, (bool Yes, bool No)> _toAll = new(StringComparer.Ordinal);

    public Confirmation(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>Asks everything; where a question cannot be asked, the problem says which.</summary>
    public Answer Ask(Question question, out Problem? problem)
    {
        problem = null;
        var first = AskWhether(question);
        if (first != Answer.Yes)
        {
            problem = first == Answer.CannotAsk ? question.Unasked : null;
            return first;
        }

        foreach (var further in question.Further)
        {
            var answer = Ask(further.Text, further.Title);
            if (answer != Answer.Yes)
            {
                problem = answer == Answer.CannotAsk ? further.Unasked : null;
                return answer;
            }
        }

        return Answer.Yes;
    }

    private Answer AskWhether(Question question)
    {
        try
        {
            return _cmdlet.ShouldProcess(question.What, question.Text, question.Title, out var reason) ? Answer.Yes
                : (reason & ShouldProcessReason.WhatIf) != 0 ? Answer.WhatIf
                : Answer.No;
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException)
        {
            return Answer.CannotAsk;
        }
    }

    private Answer Ask(string text, string title)
    {
        try
        {
            // With a security impact, the answer to an empty line is no.
            var (yesToAll, noToAll) = _toAll.TryGetValue(title, out var all) ? all : default;
            var answer = _cmdlet.ShouldContinue(text, title, hasSecurityImpact: true, ref yesToAll, ref noToAll) ? Answer.Yes : Answer.No;
            _toAll[title] = (yesToAll, noToAll);
            return answer;
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException)
        {
            return Answer.CannotAsk;
        }
    }
}
