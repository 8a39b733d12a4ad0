using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Lines;

namespace ApcUps.Status;

/// <summary>
/// Listens to a line for one dwell before anything is sent. It tells a loader, and a UPS-Link unit that reports an alert of
/// its own accord; anything else decides nothing.
/// </summary>
public sealed class StatusListener : ILineMachine
{
    // The characters a UPS-Link unit sends unasked (UPS-Link §4). Alone, each may be noise of a wrong speed; more only repeat it.
    private static readonly byte[] Alerts = [.. "!$%+?=*#&|".Select(c => (byte)c)];

    private readonly LoaderFinder _finder;
    private bool _onlyAlerts = true;

    /// <summary>Prepares to listen.</summary>
    /// <param name="dwell">How long.</param>
    public StatusListener(TimeSpan dwell) => _finder = new(dwell);

    /// <summary>True if a loader speaks, or a transfer goes on.</summary>
    public bool HeardLoader => IsLoader(_finder.Listener.State);

    /// <summary>True if nothing but alerts of UPS-Link came, at least one.</summary>
    public bool HeardAlerts => _onlyAlerts && _finder.Listener.Count > 0;

    /// <inheritdoc/>
    public bool IsOver => _finder.IsOver;

    /// <inheritdoc/>
    public TimeSpan WakeAt => _finder.WakeAt;

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _onlyAlerts &= buffer.Take(count).All(b => Array.IndexOf(Alerts, b) >= 0);
        _finder.Feed(now, buffer, count);
    }

    /// <inheritdoc/>
    public byte[]? TakeOutput() => null;

    /// <inheritdoc/>
    public void Cancel(TimeSpan now) => _finder.Cancel(now);

    internal static bool IsLoader(LoaderState state) => state is LoaderState.NoApplication or LoaderState.WaitingForTransfer or LoaderState.Restarting;
}
