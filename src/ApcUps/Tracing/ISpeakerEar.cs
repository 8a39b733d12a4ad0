using System;

namespace ApcUps.Tracing;

/// <summary>Listens for one kind of speaker in a stream of bytes. Gives a finding when something is complete, else null.</summary>
internal interface ISpeakerEar
{
    /// <summary>Hears the next byte.</summary>
    Finding? Hear(byte value, TimeSpan now);

    /// <summary>The line has paused: what was heard since the last pause stood alone.</summary>
    Finding? Rest(TimeSpan now);
}
