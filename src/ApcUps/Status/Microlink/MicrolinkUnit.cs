namespace ApcUps.Status.Microlink;

/// <summary>What is known of the unit at the other end: its header, its rows, and once they are complete its fields.</summary>
internal sealed class MicrolinkUnit
{
    public MicrolinkUnit(MicrolinkHeader header, MicrolinkRow first)
    {
        Header = header;
        Memory = new(header.Rows, header.Width);
        Memory.Store(first);
    }

    public MicrolinkHeader Header { get; }

    public RowMemory Memory { get; }

    /// <summary>The fields; null until the descriptor was walked.</summary>
    public FieldValues? Fields { get; private set; }

    /// <summary>Walks the descriptor, unless that is done already; the answer is why it cannot be done.</summary>
    public MicrolinkDescriptorFault Walk()
    {
        if (Fields is not null)
        {
            return MicrolinkDescriptorFault.None;
        }

        if (Header.UsesStuffing)
        {
            return MicrolinkDescriptorFault.Invalid;
        }

        var descriptor = MicrolinkDescriptor.Walk(Memory, Header.DataAddress);
        if (descriptor.Fault == MicrolinkDescriptorFault.None)
        {
            Fields = new(descriptor.Fields, Memory);
        }

        return descriptor.Fault;
    }
}
