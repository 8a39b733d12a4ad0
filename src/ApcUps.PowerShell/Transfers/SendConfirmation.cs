using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Planning.Gate;

namespace ApcUps.Commands.Transfers;

/// <summary>Asks before anything is sent, once per port, and once more for a blind offer and for each rule that asks a person.</summary>
internal sealed class SendConfirmation
{
    private readonly Confirmation _confirmation;
    private readonly bool _blind;
    private readonly bool _force;

    public SendConfirmation(PSCmdlet cmdlet, bool blind, bool force)
    {
        _confirmation = new(cmdlet);
        _blind = blind;
        _force = force;
    }

    /// <summary>Asks everything; where a question cannot be asked, the problem says which.</summary>
    /// <param name="port">The unit's port.</param>
    /// <param name="image">The image.</param>
    /// <param name="verdict">What the gate says.</param>
    /// <param name="mayFallAsleep">Why this computer cannot be kept awake; null if it is.</param>
    /// <param name="problem">What could not be asked.</param>
    public Answer Ask(string port, ImageFile image, GateVerdict verdict, string? mayFallAsleep, out Problem? problem)
    {
        var what = $"Send {image.Description} to the UPS on {port}";
        return _confirmation.Ask(new(what, Text(what, image, verdict, mayFallAsleep), "Send UPS firmware", Further(port, verdict).ToArray(), TransferProblems.NotConfirmed(port, "Nothing was sent.")), out problem);
    }

    private static string Text(string what, ImageFile image, GateVerdict verdict, string? mayFallAsleep)
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

        if (mayFallAsleep is not null)
        {
            lines.Add($"Nothing keeps this computer from falling asleep ({mayFallAsleep.TrimEnd('.')}): switch its sleep off by hand first.");
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

    private IEnumerable<FurtherQuestion> Further(string port, GateVerdict verdict)
    {
        if (_blind && !_force)
        {
            yield return new("Offer firmware to a silent line", BlindQuestion(port), BlindUnasked(port));
        }

        foreach (var question in verdict.Questions)
        {
            yield return new($"Rule {question.Rule}", $"{port}: {question.Text}", GateProblems.NotConfirmed(port, question));
        }
    }
}
