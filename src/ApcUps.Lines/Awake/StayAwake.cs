using System;
using System.Runtime.InteropServices;

namespace ApcUps.Lines;

/// <summary>
/// Keeps this computer from going to sleep until it is disposed of, or this process ends in whatever way. Where that cannot be
/// had it only says so: a transfer need not be given up for it.
/// </summary>
public sealed class StayAwake : IDisposable
{
    // An asked logind answers within milliseconds; one that is not there can take D-Bus longer.
    private static readonly TimeSpan TimeToBegin = TimeSpan.FromSeconds(3);

    private readonly IAwakeHold _hold;

    private StayAwake(IAwakeHold hold) => _hold = hold;

    /// <summary>Null if the computer is kept awake; else one sentence that says why not. It may cease to be so at any time.</summary>
    public string? Failure => _hold.Failure;

    /// <summary>Begins to keep the computer awake. Never fails.</summary>
    /// <param name="why">The reason as the system shows it to its users: <c>Firmware update of the UPS on COM3</c>.</param>
    public static StayAwake Begin(string why) => new(
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? new ThreadAwake()
        : new ChildAwake(
            RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? AwakeCommand.Caffeinate(new ProcessTable().Own.Id) : AwakeCommand.Inhibit(why),
            TimeToBegin));

    /// <summary>Lets the computer sleep again.</summary>
    public void Dispose() => _hold.Dispose();
}
