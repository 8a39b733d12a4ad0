using System;
using System.IO;
using System.Management.Automation;
using ApcUps.Commands.Errors;
using ApcUps.Simulator;

namespace ApcUps.Commands;

/// <summary>Makes a harmless image of the real format, to rehearse with. No unit can run it.</summary>
[Cmdlet(
    VerbsCommon.New, "UpsSimulatorFirmware",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    HelpUri = HelpAddress.Root + "New-UpsSimulatorFirmware.md")]
[OutputType(typeof(FileInfo))]
public sealed class NewUpsSimulatorFirmwareCommand : PSCmdlet
{
    /// <summary>The hardware id in its headers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, 65535)]
    public int HardwareId { get; set; }

    /// <summary>The firmware version in its headers.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidatePattern(@"^\d\d\.\d{1,2}\z")]
    public string Version { get; set; } = string.Empty;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Its length in blocks of 128 bytes.</summary>
    [Parameter]
    [ValidateRange(SyntheticFirmware.MinimumBlockCount, 500_000)]
    public int BlockCount { get; set; } = SyntheticFirmware.RealBlockCount;

    /// <summary>Other seeds give other contents; the same arguments always give the same bytes.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(path, $"Write a simulated image for ID{HardwareId}, version {Version}"))
        {
            return;
        }

        try
        {
            File.WriteAllBytes(path, SyntheticFirmware.Create(HardwareId, Version, BlockCount, Seed));
            WriteObject(new FileInfo(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ImageProblems.Unwritable(path, e).WriteTo(this);
        }
    }
}
