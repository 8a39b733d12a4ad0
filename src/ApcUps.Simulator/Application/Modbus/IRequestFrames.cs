using System;

namespace ApcUps.Simulator.Application.Modbus;

/// <summary>Finds requests among the bytes of a line, has them answered, and frames the answers.</summary>
internal interface IRequestFrames
{
    /// <summary>When <see cref="Tick"/> wants to be called.</summary>
    TimeSpan WakeAt { get; }

    /// <summary>Takes a byte and gives the frame to send, or null.</summary>
    byte[]? Hear(TimeSpan now, byte value);

    /// <summary>Lets time pass and gives the frame to send, or null.</summary>
    byte[]? Tick(TimeSpan now);
}
