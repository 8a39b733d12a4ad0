using System;
using System.Collections.Generic;
using ApcUps.Bootloader;
using ApcUps.Planning;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>What is asked for one port.</summary>
/// <param name="Port">The address.</param>
/// <param name="Images">The images at hand.</param>
internal sealed record UpdateOrder(string Port, IReadOnlyList<ImageFacts> Images)
{
    /// <summary>The unit as the user, or a piped object, states it.</summary>
    public UnitFacts Stated { get; init; } = new();

    /// <summary>What its loader was heard to say before.</summary>
    public LoaderHeard Heard { get; init; } = LoaderHeard.Nothing;

    /// <summary>The version to reach; null for the newest that can be reached.</summary>
    public FirmwareVersion? Target { get; init; }

    /// <summary>The protocol by which the running unit is asked.</summary>
    public UpsProtocol Protocol { get; init; }

    /// <summary>The line's speed for all that is done; null for what each needs.</summary>
    public int? BaudRate { get; init; }

    /// <summary>True if a person is there who can restart the unit.</summary>
    public bool Wait { get; init; }

    /// <summary>How long to wait for the loader to ask, before each attempt.</summary>
    public TimeSpan PromptTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long to listen for the unit's word once all is sent.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>Which conditions the user lifts.</summary>
    public PreconditionWish Wish { get; init; } = new(false, false);

    /// <summary>Whole attempts for each step.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>True if rules that may be lifted are lifted.</summary>
    public bool Force => Wish.Force;
}
