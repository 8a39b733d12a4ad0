using ApcUps.Lines;

namespace ApcUps.Status;

/// <summary>
/// Asks one unit by one protocol. Each reading is reported to the sink it was made with, as a <see cref="StatusRead"/>; a
/// reading that ends early is reported too if anything was read. With an interval it goes on until it is cancelled or the
/// unit fails. Whatever happens it leaves the unit as the protocol asks for, and is over.
/// </summary>
public interface IStatusMachine : ILineMachine
{
    /// <summary>The protocol.</summary>
    UpsProtocol Protocol { get; }

    /// <summary>The protocol's speed in baud.</summary>
    int BaudRate { get; }

    /// <summary>True once the unit has said something that only this protocol says.</summary>
    bool HasAnswered { get; }

    /// <summary>How it ended; null until it is over.</summary>
    StatusEnd? Ending { get; }

    /// <summary>
    /// True if these bytes, as handed to the line, are among those this protocol may send in the machine's present state. The
    /// judgement does not rest on what the machine meant to send.
    /// </summary>
    bool MaySend(byte[] bytes);
}
