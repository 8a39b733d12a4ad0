using System;
using System.Collections.Generic;
using System.Globalization;
using ApcUps.Status.Codes;

namespace ApcUps.Status.Microlink;

/// <summary>The outlet groups: the main one in 2:4.3E, the switched ones as elements of 2:4.3D. A group that says nothing is none.</summary>
internal static class OutletFields
{
    public static void Read(FieldValues fields, UpsStatus status)
    {
        var groups = new List<UpsOutletGroup>();
        Add(groups, fields, 0, "2:4.3E.");
        for (var i = 0; fields.Find(Switched(i) + "B6") is not null; i++)
        {
            Add(groups, fields, i + 1, Switched(i));
        }

        status.Outlets = groups.Count == 0 ? null : [.. groups];
    }

    private static string Switched(int index) => $"2:4.3D[{index.ToString(CultureInfo.InvariantCulture)}].";

    private static void Add(List<UpsOutletGroup> groups, FieldValues fields, int number, string path)
    {
        var group = new UpsOutletGroup { Number = number, Name = fields.Text(path + "82") };
        if (fields.Word(path + "B6") is { } word)
        {
            group.On = OutletCode.On(word);
            group.State = OutletCode.State(word);
        }

        group.TurnsOffIn = Countdown(fields, path + "2D");
        group.TurnsOnIn = Countdown(fields, path + "AD");
        if (group.Name is not null || group.State is not null)
        {
            groups.Add(group);
        }
    }

    // -1 is no countdown, 0 one that is over.
    private static TimeSpan? Countdown(FieldValues fields, string path) =>
        fields.Signed(fields.Find(path)) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
}
