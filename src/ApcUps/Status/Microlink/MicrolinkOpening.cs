namespace ApcUps.Status.Microlink;

/// <summary>How the first word to the unit is chosen.</summary>
public enum MicrolinkOpening
{
    /// <summary>STOP and INIT, up to four times: the line is known to carry Microlink, or the user says so.</summary>
    Reconnect,

    /// <summary>One INIT and nothing else until a Microlink row came: the line may carry another protocol.</summary>
    Probe,
}
