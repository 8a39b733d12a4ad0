using System;
using System.Collections.Generic;

namespace ApcUps.Status;

/// <summary>How one line is to be asked.</summary>
/// <param name="Protocol">The protocol, or Auto.</param>
/// <param name="Request">What a reading is to be; its time-out counts from the beginning, with listening.</param>
/// <param name="Machines">Makes the machines.</param>
public sealed record StatusPlan(UpsProtocol Protocol, StatusRequest Request, IStatusMachines Machines)
{
    /// <summary>The speed of newer units, by Microlink, Modbus and the loader.</summary>
    public const int NewerBaudRate = 9600;

    /// <summary>The speed of older units, by UPS-Link.</summary>
    public const int OlderBaudRate = 2400;

    /// <summary>A speed to be used for all that is done, instead of the protocols' own; null for those.</summary>
    public int? BaudRate { get; init; }

    /// <summary>How long to listen at each speed before the first byte is sent; zero where no loader can be on the line (Modbus TCP).</summary>
    public TimeSpan Listen { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The speed to open the line at: that of the first listening.</summary>
    public int FirstBaudRate => ListenAt[0];

    internal IReadOnlyList<int> ListenAt => (BaudRate, Protocol) switch
    {
        ({ } given, _) => [given],
        (_, UpsProtocol.Auto) => [NewerBaudRate, OlderBaudRate],
        (_, UpsProtocol.UpsLink) => [OlderBaudRate],
        _ => [NewerBaudRate],
    };
}
