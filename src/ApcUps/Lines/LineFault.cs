namespace ApcUps.Lines;

/// <summary>What is wrong with a line, by what the user can do about it.</summary>
public enum LineFault
{
    /// <summary>The address cannot be read as an address.</summary>
    InvalidAddress,

    /// <summary>There is no such port.</summary>
    NotFound,

    /// <summary>The port exists, but this user may not open it.</summary>
    PermissionDenied,

    /// <summary>Another program has the port.</summary>
    Busy,

    /// <summary>This process has the line open already.</summary>
    AlreadyOpen,

    /// <summary>The name belongs to something that is not a serial line.</summary>
    NotSerial,

    /// <summary>A network address does not answer or refuses the connection.</summary>
    Unreachable,

    /// <summary>The line went away while it was open: adapter pulled, connection closed.</summary>
    Lost,

    /// <summary>This host has no serial support: no System.IO.Ports, or no native library for the platform.</summary>
    SerialSupportMissing,
}
