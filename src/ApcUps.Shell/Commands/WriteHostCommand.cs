using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ApcUps.Shell.Commands;

/// <summary>Says something to the person, not to the pipeline. Stands in for the real one.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    /// <summary>What to say; several values stand apart by -Separator.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [Alias("Msg", "Message")]
    public object? Object { get; set; }

    /// <summary>What stands between several values.</summary>
    [Parameter]
    public object Separator { get; set; } = " ";

    /// <summary>Stays in the line.</summary>
    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    /// <summary>The colour of the text.</summary>
    [Parameter]
    public ConsoleColor? ForegroundColor { get; set; }

    /// <summary>The colour behind the text.</summary>
    [Parameter]
    public ConsoleColor? BackgroundColor { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var message = new HostInformationMessage
        {
            Message = Text(Object),
            NoNewLine = NoNewline,
            ForegroundColor = ForegroundColor,
            BackgroundColor = BackgroundColor,
        };

        // The tag is how the engine knows that the host is to show it whatever $InformationPreference says.
        WriteInformation(message, ["PSHOST"]);
    }

    private string Text(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        System.Collections.IEnumerable many => string.Join(Separator.ToString(), Each(many).Select(Text)),
        _ => LanguagePrimitives.ConvertTo<string>(value),
    };

    private static IEnumerable<object?> Each(System.Collections.IEnumerable many) => many.Cast<object?>();
}
