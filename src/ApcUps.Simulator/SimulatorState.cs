namespace ApcUps;

/// <summary>What a simulated unit is doing. The first five are also states to start in.</summary>
public enum SimulatorState
{
    /// <summary>In its loader without an application: text and rows of C.</summary>
    NoApplication,

    /// <summary>
    /// In its loader, asking for a transfer without any text: only C. So is a unit that has an application, for a while after
    /// its restart. A start state for lines that show no more than that.
    /// </summary>
    WaitingForTransfer,

    /// <summary>Restarting: a garbage byte, then the banner. A unit that has no application is in NoApplication then.</summary>
    Restarting,

    /// <summary>The application runs, and the line is silent.</summary>
    ApplicationRunning,

    /// <summary>Silent for ever: a unit whose loader is gone.</summary>
    Dead,

    /// <summary>Blocks are arriving.</summary>
    Receiving,

    /// <summary>A good image is being programmed.</summary>
    Programming,
}
