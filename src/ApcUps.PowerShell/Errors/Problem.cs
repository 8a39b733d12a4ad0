using System;
using System.Management.Automation;

namespace ApcUps.Commands.Errors;

/// <summary>One thing that went wrong, in the form that a user meets.</summary>
/// <param name="ErrorId">Stable for life; listed in docs/errors.md.</param>
/// <param name="Category">What a script can sort by.</param>
/// <param name="Target">The port or path that it happened to; never a live object.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Action">What to do about it.</param>
/// <param name="Cause">The exception behind it, if there is one.</param>
internal sealed record Problem(
    string ErrorId, ErrorCategory Category, string Target, string Message, string Action, Exception? Cause = null)
{
    /// <summary>A mistake of ours. What is known of the ports is in the results.</summary>
    public static Problem Internal(string target, Exception cause) => new("InternalError", ErrorCategory.NotSpecified, target,
        $"ApcUps made a mistake: {cause.Message}", "Please report it with what Get-Error shows. Leave the units powered and run Find-UpsBootloader.", cause);

    // PowerShell 7 prints the recommended action on a line of its own; Windows PowerShell never shows it.
    private string Shown =>
#if NET
        Message;
#else
        Message + " " + Action;
#endif

    /// <summary>Writes it as a non-terminating error.</summary>
    public void WriteTo(Cmdlet cmdlet) => cmdlet.WriteError(ToErrorRecord());

    public ErrorRecord ToErrorRecord() => new(Cause ?? new InvalidOperationException(Message), ErrorId, Category, Target)
    {
        ErrorDetails = new(Shown) { RecommendedAction = Action },
    };
}
