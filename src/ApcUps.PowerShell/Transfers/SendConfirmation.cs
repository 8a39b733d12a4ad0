using System;
using System.Management.Automation;
using System.Management.Automation.Host;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;

namespace ApcUps.Commands.Transfers;

/// <summary>Asks before anything is sent, once per port, and once more for a blind offer.</summary>
internal sealed class SendConfirmation
{
    private static string BlindQuestion(string port) =>
        $"{port} shows nothing. ApcUps would offer the image to it blindly. That is only for a newer Smart-UPS whose RJ50 socket is "
        + "connected with the cable 940-0625A and whose panel is dark. On an older unit with a DB9 socket (UPS-Link) every byte is a "
        + "command, and stray bytes can turn its load off. One user report, no more, says that a silent unit took an image so. Offer it?";

    private readonly PSCmdlet _cmdlet;
    private readonly bool _blind;
    private readonly bool _force;

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

    public static Problem CannotAsk(string port) => new("BlindNotConfirmed", ErrorCategory.SecurityError, port,
        $"{port}: -Blind asks a question of its own, and nobody can answer it here. Nothing was sent.",
        "Run it at a prompt, or add -Force if you are sure of the cable and the unit (see Get-Help Send-UpsFirmware -Parameter Blind).");

    public Answer Ask(string port, ImageFile image)
    {
        var what = $"Send {image.Description} to the UPS on {port}";
        var question = $"{what}? Its battery and mains must stay connected and its power must not be cut until it runs again. "
            + "The load may lose its output.";
        if (!_cmdlet.ShouldProcess(what, question, "Send UPS firmware", out var reason))
        {
            return (reason & ShouldProcessReason.WhatIf) != 0 ? Answer.WhatIf : Answer.No;
        }

        return _blind && !_force ? AskBlind(port) : Answer.Yes;
    }

    private Answer AskBlind(string port)
    {
        try
        {
            return _cmdlet.ShouldContinue(BlindQuestion(port), "Offer firmware to a silent line") ? Answer.Yes : Answer.No;
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException)
        {
            return Answer.CannotAsk;
        }
    }
}
