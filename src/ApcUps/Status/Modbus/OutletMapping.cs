using System;
using System.Collections.Generic;
using ApcUps.Status.Codes;

namespace ApcUps.Status.Modbus;

/// <summary>Makes the outlet groups: which exist, their names, states and countdowns.</summary>
internal static class OutletMapping
{
    private const int GroupsPresent = 590;
    private const int FirstState = 3;
    private const int FirstTimer = 155;
    private const int FirstName = 604;

    // The main group and three switched ones; a fourth is in application note 176 only, with neither name nor countdown in reach.
    private const int Groups = 5;
    private const int Described = 4;

    /// <summary>The groups; null if the unit says nothing of any.</summary>
    public static UpsOutletGroup[]? Read(RegisterValues values, bool isCard)
    {
        var present = values.Bits(GroupsPresent);
        var groups = new List<UpsOutletGroup>();
        for (var number = 0; number < Groups; number++)
        {
            if (Exists(values, present, number))
            {
                groups.Add(Group(values, number, isCard));
            }
        }

        return groups.Count > 0 || present is not null ? [.. groups] : null;
    }

    // Where the unit does not list its groups (0 may stand for that too), one that is on or off exists.
    private static bool Exists(RegisterValues values, uint? present, int number) => present is { } bits and not 0
        ? ((bits >> number) & 1) != 0
        : values.LongBits(FirstState + (3 * number)) is { } state && OutletCode.On(state) is not null;

    private static UpsOutletGroup Group(RegisterValues values, int number, bool isCard)
    {
        var state = values.LongBits(FirstState + (3 * number));
        var group = new UpsOutletGroup
        {
            Number = number,
            On = state is { } on ? OutletCode.On(on) : null,
            State = state is { } word ? OutletCode.State(word) : null,
        };
        if (number < Described)
        {
            group.Name = values.Text(FirstName + (8 * number), 8);
            group.TurnsOffIn = Countdown(values.SignedNumber(FirstTimer + (4 * number)), isCard);
            group.TurnsOnIn = Countdown(values.SignedNumber(FirstTimer + (4 * number) + 1), isCard);
        }

        return group;
    }

    // 0 is a countdown that has just ended; from a card it is more likely no countdown at all.
    private static TimeSpan? Countdown(int? seconds, bool isCard) =>
        seconds is { } left && left >= (isCard ? 1 : 0) ? TimeSpan.FromSeconds(left) : null;
}
