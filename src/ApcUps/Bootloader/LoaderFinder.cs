using System;
using ApcUps.Lines;

namespace ApcUps.Bootloader;

/// <summary>
/// Listens to one line for one dwell and never sends. It is over as soon as it is sure of a loader that asks for a
/// transfer or of an application that starts; a loader that only printed text is given the rest of the dwell to ask.
/// </summary>
public sealed class LoaderFinder : ILineMachine
{
    // A unit's first request may come before its text does; one more request is worth waiting for, text or not.
    private const int BareRow = 2;

    private readonly TimeSpan? _dwell;
    private TimeSpan? _deadline;

    /// <summary>Prepares to listen.</summary>
    /// <param name="dwell">How long; null to listen until cancelled.</param>
    public LoaderFinder(TimeSpan? dwell) => _dwell = dwell;

    /// <summary>What was heard.</summary>
    public LoaderListener Listener { get; } = new();

    /// <inheritdoc/>
    public bool IsOver { get; private set; }

    /// <summary>True if a loader, or an application that starts, was recognised.</summary>
    public bool Found => Listener.State is not (LoaderState.Silent or LoaderState.Unrecognized);

    /// <inheritdoc/>
    public TimeSpan WakeAt
    {
        get
        {
            var deadline = _deadline ?? TimeSpan.MinValue;
            return deadline < Listener.WakeAt ? deadline : Listener.WakeAt;
        }
    }

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _deadline ??= _dwell is { } dwell ? now + dwell : TimeSpan.MaxValue;
        for (var i = 0; i < count && !IsOver; i++)
        {
            Hear(Listener.Receive(buffer[i], now));
        }

        if (!IsOver)
        {
            Hear(Listener.Elapse(now));
            IsOver |= now >= _deadline;
        }
    }

    /// <inheritdoc/>
    public byte[]? TakeOutput() => null;

    /// <inheritdoc/>
    public void Cancel(TimeSpan now) => IsOver = true;

    private void Hear(LoaderSigns signs)
    {
        var asked = (signs & LoaderSigns.Prompt) != 0 && Listener.PromptIsSure;
        var bare = (Listener.Heard & LoaderSigns.LoaderText) == 0;
        IsOver |= (asked && (!bare || Listener.PromptRow >= BareRow)) || (signs & LoaderSigns.ApplicationStarted) != 0;
    }
}
