using System;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>One field of the map: where it lies, and what stands there.</summary>
/// <param name="Name">What it is called here; null for one that nobody looks for by name.</param>
/// <param name="Address">Bytes from the beginning of row 0.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Value">Its content; null for filler and for what the device keeps itself.</param>
/// <param name="Late">True if its row is left out until the host has shown that it knows the scheme.</param>
internal sealed record MapField(string? Name, int Address, int Size, Func<SimulatedReadings, byte[]>? Value, bool Late);
