using System;

namespace ApcUps.Simulator.Loader;

/// <summary>
/// One thing a unit can be busy with. A phase hears bytes and the passing of time and names the phase that follows, or
/// itself. What a running application says will be further phases beside the loader's.
/// </summary>
internal abstract class LoaderPhase
{
    protected LoaderPhase(LoaderBoard board) => Board = board;

    /// <summary>The state the phase shows to the outside.</summary>
    public abstract SimulatorState State { get; }

    /// <summary>When <see cref="Tick"/> has something to do.</summary>
    public TimeSpan WakeAt { get; protected set; } = TimeSpan.MaxValue;

    protected LoaderBoard Board { get; }

    /// <summary>Begins the phase; may already know that another follows.</summary>
    public virtual LoaderPhase Enter(TimeSpan now) => this;

    /// <summary>Takes a byte from the line; most phases are deaf.</summary>
    public virtual LoaderPhase Hear(TimeSpan now, byte value) => this;

    /// <summary>Does what is due at <see cref="WakeAt"/>.</summary>
    public virtual LoaderPhase Tick(TimeSpan now) => this;

    /// <summary>The power goes off in mid-phase.</summary>
    public virtual void Abandon()
    {
    }
}
