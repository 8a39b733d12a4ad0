using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Tests.Unit.Xmodem;
using ApcUps.Updating.Journal;

namespace ApcUps.Tests.Interop.Updates;

/// <summary>A point of an update of two steps at which its process is killed.</summary>
/// <param name="Step">The step, from 1.</param>
/// <param name="Moment">What it is doing there.</param>
/// <param name="Twentieth">How many twentieths of the image are over; for <see cref="KillMoment.Sending"/>.</param>
/// <param name="Delay">How long after the journal has shown that.</param>
internal sealed record KillPoint(int Step, KillMoment Moment, int Twentieth, TimeSpan Delay)
{
    // How often each is drawn; the second step twice as often as the first, whose failure costs less.
    private static readonly (int Step, KillMoment Moment, int Count)[] Shares =
    [
        (1, KillMoment.WaitingForRestart, 1), (1, KillMoment.Sending, 4), (1, KillMoment.LastBlock, 2), (1, KillMoment.Proving, 1),
        (2, KillMoment.WaitingForRestart, 2), (2, KillMoment.Sending, 6), (2, KillMoment.LastBlock, 2), (2, KillMoment.Proving, 2),
    ];

    /// <summary>Draws twenty points.</summary>
    public static KillPoint[] Draw(Dice dice) =>
        [.. Shares.SelectMany(s => Enumerable.Range(0, s.Count).Select(_ => new KillPoint(s.Step, s.Moment, dice.Next(20), DelayAt(s.Moment, dice))))];

    /// <summary>True once the journal shows that the update has come so far.</summary>
    public bool IsReached(IEnumerable<JournalEntry> journal) => journal.Any(e => e.Step == Step && Moment switch
    {
        KillMoment.WaitingForRestart => e.Event == JournalEvent.Send,
        KillMoment.Sending when Twentieth == 0 => e.Event == JournalEvent.Attempt,
        KillMoment.Sending => e.Event == JournalEvent.Blocks && e.Block * 20 / e.Blocks >= Twentieth,
        KillMoment.LastBlock => e.Event == JournalEvent.LastBlock,
        _ => e.Event == JournalEvent.End,
    });

    /// <inheritdoc/>
    public override string ToString() =>
        $"step {Step}, {Moment}{(Moment == KillMoment.Sending ? $" {Twentieth}/20" : string.Empty)} + {Delay.TotalMilliseconds:F0} ms";

    // Long enough to hit all that a moment consists of: the EOT, the programming and the unit's word; the restart and its window.
    private static TimeSpan DelayAt(KillMoment moment, Dice dice) => TimeSpan.FromMilliseconds(dice.Next(moment switch
    {
        KillMoment.WaitingForRestart => 4000,
        KillMoment.Sending => 400,
        KillMoment.LastBlock => 2500,
        _ => 3000,
    }));
}
