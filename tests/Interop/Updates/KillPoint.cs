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
    // How often each is drawn; the second step more often than the first, since more has been done by then that can be lost.
    private static readonly (int Step, KillMoment Moment, int Count)[] Shares =
    [
        (1, KillMoment.WaitingForRestart, 1), (1, KillMoment.Sending, 4), (1, KillMoment.LastBlock, 1),
        (1, KillMoment.Programming, 1), (1, KillMoment.Proving, 1),
        (2, KillMoment.WaitingForRestart, 1), (2, KillMoment.Sending, 6), (2, KillMoment.LastBlock, 2),
        (2, KillMoment.Programming, 1), (2, KillMoment.Proving, 2),
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
        KillMoment.Programming => e.Event == JournalEvent.Blocks && e.Block == e.Blocks,
        _ => e.Event == JournalEvent.End,
    });

    /// <inheritdoc/>
    public override string ToString() =>
        $"step {Step}, {Moment}{(Moment == KillMoment.Sending ? $" {Twentieth}/20" : string.Empty)} + {Delay.TotalMilliseconds:F0} ms";

    // Long enough to hit all that a moment consists of: the restart and its window, or the programming and the unit's word.
    private static TimeSpan DelayAt(KillMoment moment, Dice dice) => TimeSpan.FromMilliseconds(dice.Next(moment switch
    {
        KillMoment.WaitingForRestart => 4000,
        KillMoment.Sending => 400,
        KillMoment.LastBlock => 120,
        KillMoment.Programming => 2200,
        _ => 3000,
    }));
}
