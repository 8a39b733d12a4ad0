using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Host;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Planning.Gate;

namespace ApcUps.Commands.Transfers;

/// <summary>Asks before anything is sent, once per port, and once more for a blind offer and for each rule that asks a person.</summary>
internal sealed class SendConfirmation
{
    private readonly PSCmdlet _cmdlet;
    private readonly bool _blind;
    private readonly bool _force;
    private readonly Dictionary<string, (bool Yes, bool No)> _toAll = new(StringComparer.Ordinal);

    public SendConfirmation(PSCmdlet cmdlet, bool blind, bool force)
    {
        _cmdlet = cmdlet;
        _blind = blind;
        _force = force;
    }

    internal enum Answer
    {
        /// <summary>Go ahead.</summary>
        Yes,

        /// <summary>The operator declined.</summary>
        No,

        /// <summary>-WhatIf: nothing is done and nothing is emitted.</summary>
        WhatIf,

        /// <summary>Nobody can be asked what must be asked.</summary>
        CannotAsk,
    }

    /// <summary>Asks everything; where a question cannot be asked, the problem says which.</summary>
    public Answer Ask(string port, ImageFile image, GateVerdict verdict, out Problem? problem)
    {
        problem = null;
        var what = $"Send {image.Description} to the UPS on {port}";
        if (!_cmdlet.ShouldProcess(what, Question(what, image, verdict), "Send UPS firmware", out var reason))
        {
            return (reason & ShouldProcessReason.WhatIf) != 0 ? Answer.WhatIf : Answer.No;
        }

        foreach (var (text, title, unasked) in Further(port, verdict))
        {
            var answer = Ask(text, title);
            if (answer != Answer.Yes)
            {
                problem = answer == Answer.CannotAsk ? unasked : null;
                return answer;
            }
        }

        return Answer.Yes;
    }

    private static string Question(string what, ImageFile image, GateVerdict verdict)
    {
        var lines = new List<string>
        {
            $"{what}? Its battery and mains must stay connected and its power must not be cut until it runs again. The load may lose its output.",
        };
        if (verdict.Trusted is not null)
        {
            lines.Add($"Nobody stated the unit's hardware id. What is trusted instead: {verdict.Trusted}.");
        }

        if (image.Image.KnownRelease is null)
        {
            lines.Add($"The catalogue does not know this image (SHA-256 {image.Image.Sha256}).");
        }

        lines.AddRange(verdict.Warnings);
        if (verdict.Overridden.Count > 0)
        {
            lines.Add($"-Force lifts: {string.Join(", ", verdict.Overridden)}.");
        }

        if (verdict.Conditions.Count > 0)
        {
            lines.Add($"This must be true: {string.Join("; ", verdict.Conditions)}.");
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string BlindQuestion(string port) =>
        $"{port} shows nothing. ApcUps would offer the image to it blindly. That is only for a newer Smart-UPS whose RJ50 socket is "
        + "connected with the cable 940-0625A and whose panel is dark. On an older unit with a DB9 socket (UPS-Link) every byte is a "
        + "command, and stray bytes can turn its load off. One user report, no more, says that a silent unit took an image so. Offer it?";

    private static Problem BlindUnasked(string port) => new("BlindNotConfirmed", ErrorCategory.SecurityError, port,
        $"{port}: -Blind asks a question of its own, and nobody can answer it here. Nothing was sent.",
        "Run it at a prompt, or add -Force if you are sure of the cable and the unit (see Get-Help Send-UpsFirmware -Parameter Blind).");

    private IEnumerable<(string Text, string Title, Problem Unasked)> Further(string port, GateVerdict verdict)
    {
        if (_blind && !_force)
        {
            yield return (BlindQuestion(port), "Offer firmware to a silent line", BlindUnasked(port));
        }

        foreach (var question in verdict.Questions)
        {
            yield return ($"{port}: {question.Text}", $"Rule {question.Rule}", GateProblems.NotConfirmed(port, question));
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
