using System;
using System.IO;
using System.Management.Automation;
using ApcUps.Commands.Completion;
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
    [ArgumentCompleter(typeof(HardwareIdCompleter))]
    public int HardwareId { get; set; }

    /// <summary>The firmware version in its headers.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidatePattern(@"^\d\d\.\d{1,2}\z")]
    public string Version { get; set; } = string.Empty;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Which sections it has.</summary>
    [Parameter]
    public SimulatorFirmwareLayout Layout { get; set; }

    /// <summary>The hardware id that the unit has afterwards; for the layout IdChange.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    public int HardwareIdAfterInstall { get; set; }

    /// <summary>The version of its UBL section, in layouts that have one.</summary>
    [Parameter]
    [ValidatePattern(@"^\d\d\.\d{1,2}\z")]
    [ArgumentCompleter(typeof(FirmwareVersionCompleter))]
    public string LoaderVersion { get; set; } = string.Empty;

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
        var request = Request();
        if (request.Problem is { } problem)
        {
            WriteError(SimulatorProblems.NoSuchFirmware(path, problem).ToErrorRecord());
            return;
        }

        if (!ShouldProcess(path, $"Write a simulated image for ID{HardwareId}, version {Version}"))
        {
            return;
        }

        try
        {
            File.WriteAllBytes(path, SyntheticFirmware.Create(request));
            WriteObject(new FileInfo(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ImageProblems.Unwritable(path, e).WriteTo(this);
        }
    }

    private SyntheticFirmwareRequest Request() => new(HardwareId, Version)
    {
        Layout = Layout,
        BlockCount = BlockCount,
        Seed = Seed,
        HardwareIdAfterInstall = HardwareIdAfterInstall == 0 ? null : HardwareIdAfterInstall,
        LoaderVersion = LoaderVersion.Length == 0 ? null : LoaderVersion,
    };
}
