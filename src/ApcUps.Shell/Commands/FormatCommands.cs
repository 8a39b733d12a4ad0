using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ApcUps.Shell.Commands;

/// <summary>Shows objects as lists of properties, by their own view or by -Property.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    /// <summary>Makes the command.</summary>
    public FormatListCommand() => EngineInternals.UseShape(this, "List");
}

/// <summary>Shows objects as a table, by their own view or by -Property.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    /// <summary>Makes the command.</summary>
    public FormatTableCommand() => EngineInternals.UseShape(this, "Table");
}
