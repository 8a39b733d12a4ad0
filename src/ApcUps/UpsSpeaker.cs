namespace ApcUps;

/// <summary>Who seems to speak on a line, judged from what was heard alone.</summary>
public enum UpsSpeaker
{
    /// <summary>Nothing heard so far gives a reason for a guess.</summary>
    Unknown,

    /// <summary>A UPS in its loader: its texts, or a row of requests for a transfer.</summary>
    Loader,

    /// <summary>A unit that answers a Microlink client: rows whose check bytes are right.</summary>
    Microlink,

    /// <summary>A unit that answers a Modbus RTU client, or that client: frames with a right CRC.</summary>
    Modbus,

    /// <summary>A unit that speaks UPS-Link: its alert characters, or lines that only it answers.</summary>
    UpsLink,

    /// <summary>Bytes without sense: mostly another speed, else a protocol unknown to ApcUps.</summary>
    Noise,
}
