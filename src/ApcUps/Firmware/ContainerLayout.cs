using System.Collections.Generic;

namespace ApcUps.Firmware;

/// <summary>What one pass over a file saw, before anyone judges it.</summary>
internal sealed class ContainerLayout
{
    /// <summary>No image is nearly as large: the largest public one has 1.8 MB. A bound keeps a mistaken path from taking minutes.</summary>
    public const long SizeLimit = 64 * 1024 * 1024;

    /// <summary>Real images have ten sections at most.</summary>
    public const int SectionLimit = 4096;

    /// <summary>Bytes of the file; those that were read, if it is over the limit and its length is not known.</summary>
    public long Size { get; set; }

    /// <summary>True if the file was not read to its end because it is larger than <see cref="SizeLimit"/>.</summary>
    public bool IsTooLarge { get; set; }

    /// <summary>True if the chain was not followed to its end because it has more sections than <see cref="SectionLimit"/>.</summary>
    public bool HasTooManySections { get; set; }

    /// <summary>The place of the chain, in bytes, where a header must stand and none does; null if there is none.</summary>
    public long? BreakAt { get; set; }

    /// <summary>The sections in file order, as far as the chain could be followed. The last may not be whole.</summary>
    public IReadOnlyList<FirmwareSection> Sections { get; set; } = [];

    /// <summary>The first bytes of the file, which show what it is if it is no image.</summary>
    public byte[] Start { get; set; } = [];

    /// <summary>SHA-256 of the file in lower-case hexadecimal; null if it was not read whole.</summary>
    public string? Sha256 { get; set; }

    /// <summary>True if the chain could be followed to its end and all headers can be believed.</summary>
    public bool IsReadable
    {
        get
        {
            foreach (var section in Sections)
            {
                if (!section.HeaderSound || !section.IsWhole)
                {
                    return false;
                }
            }

            return BreakAt is null;
        }
    }
}
