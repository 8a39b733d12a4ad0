using System;

namespace ApcUps.Simulator.Loader;

/// <summary>
/// The times of the simulated loader. ASSUMED, every one: no report gives a time between two C, nor how long anything else
/// takes. That a unit pauses while it erases and programs is user-reported.
/// </summary>
public sealed record LoaderTimings
{
    /// <summary>From one C to the next, and from the ninth to the error line.</summary>
    public TimeSpan PromptInterval { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>From the moment a unit fails to the garbage byte of its restart.</summary>
    public TimeSpan ResetTime { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>From the garbage byte of a restart to the banner.</summary>
    public TimeSpan BootTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// From the banner of a unit that has an application to the start of that application: so long it asks for an image. That
    /// there is such a window at every start is user-reported. Zero: there is none.
    /// </summary>
    public TimeSpan StartWindow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause before the ACK of the last block of each section.</summary>
    public TimeSpan SectionPause { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>From the ACK of EOT to the words of the application.</summary>
    public TimeSpan ProgramTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the loader says nothing after a cancelled or refused transfer.</summary>
    public TimeSpan RecoverTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the loader drops EOT under the fault LostFinalAck before it prompts again.</summary>
    public TimeSpan LostAckTime { get; init; } = TimeSpan.FromSeconds(15);
}
