using System;

namespace ApcUps.Simulator.Transports;

/// <summary>
/// A port that knows when somebody first listens. The unit's story begins then, so that nobody misses its opening. (A pty
/// has no such moment, but keeps what was said for whoever opens it.)
/// </summary>
internal interface IFirstClient
{
    /// <summary>Waits for the first client; true once one has come.</summary>
    bool WaitForFirst(TimeSpan wait);
}
