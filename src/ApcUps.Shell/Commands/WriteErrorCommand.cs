using System.Management.Automation;

namespace ApcUps.Shell.Commands;

/// <summary>Writes an error. Stands in for the real one: text with an id, or a record.</summary>
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = "Message")]
public sealed class WriteErrorCommand : PSCmdlet
{
    /// <summary>What went wrong.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Message")]
    [AllowEmptyString]
    public string Message { get; set; } = string.Empty;

    /// <summary>The name that scripts know the error by.</summary>
    [Parameter(ParameterSetName = "Message")]
    public string ErrorId { get; set; } = "Microsoft.PowerShell.Commands.WriteErrorException";

    /// <summary>The kind of error.</summary>
    [Parameter(ParameterSetName = "Message")]
    public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;

    /// <summary>What it happened to.</summary>
    [Parameter(ParameterSetName = "Message")]
    public object? TargetObject { get; set; }

    /// <summary>A record that exists already.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ErrorRecord")]
    public ErrorRecord? ErrorRecord { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        WriteError(ErrorRecord ?? new ErrorRecord(new RuntimeException(Message), ErrorId, Category, TargetObject));
}
