using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Work;
using ApcUps.Planning;

namespace ApcUps.Commands.Units;

/// <summary>A cmdlet that sends to units on many ports; what each unit is, is stated by parameters or comes down the pipeline.</summary>
public abstract class PortUnitCmdlet : PortCmdlet
{
    private PipedUnit? _units;

    /// <summary>The unit's hardware id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [HardwareIdArgument]
    [ArgumentCompleter(typeof(HardwareIdCompleter))]
    public int? HardwareId { get; set; }

    /// <summary>The firmware version that the unit has, or had.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("FirmwareVersion")]
    [FirmwareVersionArgument]
    [ArgumentCompleter(typeof(FirmwareVersionCompleter))]
    public FirmwareVersion? InstalledVersion { get; set; }

    /// <summary>The version of the unit's loader.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [FirmwareVersionArgument]
    [ArgumentCompleter(typeof(FirmwareVersionCompleter))]
    public FirmwareVersion? LoaderVersion { get; set; }

    /// <summary>The unit's model number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SkuCompleter))]
    public string? Sku { get; set; }

    /// <summary>The object that came down the pipeline: it tells whose facts its properties are.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _units = new(this);

    /// <summary>What is known of the unit, without its loader's words.</summary>
    private protected UnitFacts Stated() =>
        _units!.Facts(new() { HardwareId = HardwareId, InstalledVersion = InstalledVersion, LoaderVersion = LoaderVersion, Sku = Sku }, InputObject);
}
