using System.Collections.Generic;

namespace ApcUps.Status.Microlink;

/// <summary>The list of fields that a unit's own descriptor gives, or why there is none.</summary>
public sealed class MicrolinkDescriptor
{
    internal MicrolinkDescriptor(IReadOnlyList<MicrolinkField> fields, MicrolinkDescriptorFault fault)
    {
        Fields = fields;
        Fault = fault;
    }

    /// <summary>The fields in the order of the memory; empty if the descriptor could not be walked to its end.</summary>
    public IReadOnlyList<MicrolinkField> Fields { get; }

    /// <summary>Why it could not be walked, or None.</summary>
    public MicrolinkDescriptorFault Fault { get; }

    /// <summary>
    /// Walks the descriptor of a memory: from behind the header to its end mark, never as far as the data. It ends quickly
    /// whatever the bytes say.
    /// </summary>
    /// <param name="memory">The rows that came.</param>
    /// <param name="dataAddress">Where the data of the first field stands.</param>
    public static MicrolinkDescriptor Walk(RowMemory memory, int dataAddress) => new DescriptorWalk(memory, dataAddress).Run();
}

/// <summary>Why a descriptor could not be walked.</summary>
public enum MicrolinkDescriptorFault
{
    /// <summary>It could.</summary>
    None,

    /// <summary>A row of it never came.</summary>
    RowMissing,

    /// <summary>A byte that means nothing there, levels left open, a field beyond the memory, or more than any unit has.</summary>
    Invalid,
}
