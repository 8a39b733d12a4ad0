namespace ApcUps;

/// <summary>Which sections a synthetic image has. Every layout is that of real images.</summary>
public enum SimulatorFirmwareLayout
{
    /// <summary>UBL, SBL, MCU and UPS in container 3, as in images of id 17.</summary>
    Full,

    /// <summary>UPS and nothing else, container 3, as in the last images of id 18: the unit keeps its loader.</summary>
    ApplicationOnly,

    /// <summary>A UPS record, MBL, MCU, CBL, COM and a signature in container 4, as in images of id 1015.</summary>
#pragma warning disable CA1720 // Signed as in signature.
    Signed,
#pragma warning restore CA1720

    /// <summary>A UPS record, BBL, BMC, MBL, MCU, two CBL and a COM for another id, container 3, as in images of id 1002.</summary>
    IdChange,

    /// <summary>UBL, UPS, a DSP helper and MCU in container 3, as in images of id 20.</summary>
    Smx,
}
