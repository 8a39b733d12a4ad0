namespace ApcUps;

/// <summary>The way on which an image reaches a unit.</summary>
public enum UpdateTransport
{
    /// <summary>The unit's serial port; the way that this project sends on.</summary>
    Serial,

    /// <summary>The unit's USB port, with the vendor's wizard.</summary>
    Usb,

    /// <summary>A network management card.</summary>
    Nmc,
}
