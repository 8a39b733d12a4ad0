namespace ApcUps.Simulator;

/// <summary>One section of an image to be made.</summary>
/// <param name="VersionText">Its version string.</param>
/// <param name="Flags">Bit 7: a loader. Bits 0 to 6: the processor.</param>
/// <param name="Index">Its file index.</param>
/// <param name="Blocks">Its blocks in the real image that the layout is taken from, header included (measured).</param>
internal sealed record SectionPlan(string VersionText, byte Flags, byte Index, int Blocks)
{
    /// <summary>The fewest blocks of a section: a header and one of payload.</summary>
    public const int FewestBlocks = 2;

    private const byte RecordFlags = 0;

    /// <summary>The id that it is for, where that is not the image's.</summary>
    public int? HardwareId { get; init; }

    /// <summary>True for the section that takes what the others leave.</summary>
    public bool TakesRest { get; init; }

    /// <summary>True for the version record, which has 256 bytes in an image of any length.</summary>
    public bool IsRecord => Flags == RecordFlags;

    /// <summary>Its fewest blocks in an image of any length.</summary>
    public int Minimum => IsRecord ? Blocks : FewestBlocks;
}
