using System;
using System.Globalization;
using System.Management.Automation;

namespace ApcUps.Shell.Commands;

/// <summary>Gives the time, or writes one. Stands in for the real one: -Date and -Format.</summary>
[Cmdlet(VerbsCommon.Get, "Date")]
[OutputType(typeof(DateTime), typeof(string))]
public sealed class GetDateCommand : PSCmdlet
{
    /// <summary>A time in place of now.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LastWriteTime")]
    public DateTime? Date { get; set; }

    /// <summary>How to write it: a format of .NET, or one of the four for names of files.</summary>
    [Parameter]
    public string? Format { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // What a person reads is local time.
        var date = Date ?? TimeProvider.System.GetLocalNow().LocalDateTime;
        WriteObject(Format?.ToUpperInvariant() switch
        {
            null => date,
            "FILEDATE" => date.ToString("yyyyMMdd", CultureInfo.CurrentCulture),
            "FILEDATETIME" => date.ToString("yyyyMMddTHHmmssffff", CultureInfo.CurrentCulture),
            "FILEDATEUNIVERSAL" => date.ToUniversalTime().ToString("yyyyMMddZ", CultureInfo.CurrentCulture),
            "FILEDATETIMEUNIVERSAL" => date.ToUniversalTime().ToString("yyyyMMddTHHmmssffffZ", CultureInfo.CurrentCulture),
            _ => date.ToString(Format, CultureInfo.CurrentCulture),
        });
    }
}
