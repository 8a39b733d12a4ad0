using System;

namespace ApcUps.Status.Modbus;

/// <summary>The patience of one framing.</summary>
internal sealed record ModbusTiming
{
    /// <summary>A serial line. The unit wants 35 ms of silence and answers within 250 ms (vendor's application note 176).</summary>
    public static ModbusTiming Rtu { get; } = new()
    {
        Silence = TimeSpan.FromMilliseconds(35),
        AnswerTimeout = TimeSpan.FromMilliseconds(500),
        SilenceAfterTimeout = TimeSpan.FromSeconds(1),
    };

    /// <summary>A network card, which asks the unit itself and must not be asked more than a few times a second.</summary>
    public static ModbusTiming Tcp { get; } = new()
    {
        AnswerTimeout = TimeSpan.FromSeconds(2),
        Pace = TimeSpan.FromMilliseconds(200),
    };

    /// <summary>Silence before a request.</summary>
    public TimeSpan Silence { get; init; }

    /// <summary>
    /// Silence before the request that follows one which was repeated into silence: RTU names no request in its replies, so a
    /// late second reply would be taken for the answer to another request of the same length.
    /// </summary>
    public TimeSpan SilenceAfterTimeout { get; init; }

    /// <summary>The least time from one request to the next.</summary>
    public TimeSpan Pace { get; init; }

    /// <summary>How long a unit may take to begin its reply.</summary>
    public TimeSpan AnswerTimeout { get; init; }

    /// <summary>A reply that has begun is waited for as long as its gaps stay below this: adapters and servers pass bytes on in lumps.</summary>
    public TimeSpan Gap { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>No reply may take longer than this as a whole; 255 bytes take 1.1 s at 2400 baud.</summary>
    public TimeSpan LongestReply { get; } = TimeSpan.FromSeconds(3);

    /// <summary>How long to wait for a silence on a line on which others talk.</summary>
    public TimeSpan BabbleLimit { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a request is sent.</summary>
    public int Tries { get; } = 3;
}
