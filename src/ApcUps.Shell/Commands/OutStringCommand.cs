using System.Globalization;
using System.IO;
using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ApcUps.Shell.Commands;

/// <summary>Gives what the screen would show as one string. Stands in for the real one: only -Width.</summary>
[Cmdlet("Out", "String")]
[OutputType(typeof(string))]
public sealed class OutStringCommand : FrontEndCommandBase
{
#pragma warning disable CA2213 // A StringWriter holds nothing to let go of, and the engine may still write while it disposes.
    private readonly StringWriter _text = new(CultureInfo.CurrentCulture);
#pragma warning restore CA2213

    /// <summary>Characters in a line; the window's width if it is not given.</summary>
    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int? Width { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        EngineInternals.UseWriter(this, _text, Width ?? Host.UI.RawUI.BufferSize.Width);
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WriteObject(_text.ToString());
    }
}
