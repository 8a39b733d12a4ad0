using ApcUps.Lines;

namespace ApcUps.Commands.Ports;

/// <summary>Where work on a port gets its lines and the time from; tests give it a unit in virtual time.</summary>
internal interface ILines
{
    /// <summary>The time.</summary>
    IClock Clock { get; }

    /// <summary>Opens a line on which a unit, or its loader, speaks serially.</summary>
    /// <exception cref="LineException">The line cannot be opened.</exception>
    ILine Open(string address, int baudRate);
}
