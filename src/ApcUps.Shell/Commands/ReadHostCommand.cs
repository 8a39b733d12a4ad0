using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace ApcUps.Shell.Commands;

/// <summary>Asks the person for a line. Stands in for the real one: -Prompt and -AsSecureString.</summary>
[Cmdlet(VerbsCommunications.Read, "Host")]
[OutputType(typeof(string), typeof(SecureString))]
public sealed class ReadHostCommand : PSCmdlet
{
    /// <summary>What is asked.</summary>
    [Parameter(Position = 0)]
    public string? Prompt { get; set; }

    /// <summary>A secret: not shown, and not kept as plain text.</summary>
    [Parameter]
    public SwitchParameter AsSecureString { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (string.IsNullOrEmpty(Prompt))
        {
            WriteObject(AsSecureString ? Host.UI.ReadLineAsSecureString() : Host.UI.ReadLine());
            return;
        }

        var field = new FieldDescription(Prompt);
        field.SetParameterType(AsSecureString ? typeof(SecureString) : typeof(string));
        WriteObject(Host.UI.Prompt(string.Empty, string.Empty, [field])[Prompt]);
    }
}
