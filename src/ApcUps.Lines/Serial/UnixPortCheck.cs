namespace ApcUps.Lines;

/// <summary>
/// What must hold before a port is opened on Unix: it exists, is a device, and nobody else has it. The system's own
/// exclusive use does not hold for root, and two programs on one line would each see half of a unit's answers.
/// </summary>
internal sealed class UnixPortCheck(PortHolders holders, UucpLocks locks)
{
    /// <summary>Passes, or throws what stands against opening the port.</summary>
    public void Demand(string address, string name)
    {
        var failure = new OpenFailure(address, name);
        switch (DeviceNode.Look(name)?.Kind)
        {
            case null:
                throw failure.NotFound();
            case NodeKind.CharacterDevice or NodeKind.Unknown:
                break;
            default:
                throw failure.NotSerial();
        }

        if (PortUse.ByOthers(name, holders, locks) is { Count: > 0 } others)
        {
            throw failure.Busy(string.Join(", ", others));
        }
    }
}
