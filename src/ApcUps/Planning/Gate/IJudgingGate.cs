using System.Collections.Generic;
using ApcUps.Bootloader;

namespace ApcUps.Planning.Gate;

/// <summary>A gate that can give its reasons.</summary>
public interface IJudgingGate : ILoaderGate
{
    /// <summary>Why it refused; empty if it did not.</summary>
    IReadOnlyList<GateRefusal> Refusals { get; }
}
