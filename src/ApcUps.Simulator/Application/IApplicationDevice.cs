using System;

namespace ApcUps.Simulator.Application;

/// <summary>
/// The unit's side of one status protocol, as a machine without input or output. It hears single bytes and the passing of
/// time, and looks up the unit's values whenever it answers, so a change of condition shows at once.
/// </summary>
internal interface IApplicationDevice
{
    /// <summary>When <see cref="Tick"/> wants to be called.</summary>
    TimeSpan WakeAt { get; }

    /// <summary>Takes a byte from the line.</summary>
    void Hear(TimeSpan now, byte value);

    /// <summary>Lets time pass.</summary>
    void Tick(TimeSpan now);

    /// <summary>The next bytes to send, or null.</summary>
    byte[]? TakeOutput();
}
