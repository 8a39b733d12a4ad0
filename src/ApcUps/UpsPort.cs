namespace ApcUps;

/// <summary>A serial port of this machine, found without opening it. What is not known is null.</summary>
public sealed class UpsPort
{
    /// <summary>The address to open it by: <c>COM3</c>, <c>/dev/ttyUSB0</c>.</summary>
    public string Port { get; set; } = string.Empty;

    /// <summary>What the adapter or the system calls it.</summary>
    public string? Description { get; set; }

    /// <summary>The adapter's maker.</summary>
    public string? Manufacturer { get; set; }

    /// <summary>The adapter's USB vendor id, four hexadecimal digits: <c>0403</c>.</summary>
    public string? UsbVendorId { get; set; }

    /// <summary>The adapter's USB product id, four hexadecimal digits.</summary>
    public string? UsbProductId { get; set; }

    /// <summary>The adapter's serial number. Cheap adapters have none, or all the same.</summary>
    public string? SerialNumber { get; set; }

    /// <summary>A name that stays with the adapter whatever it is plugged into (Linux, under /dev/serial/by-id).</summary>
    public string? ByIdPath { get; set; }

    /// <summary>True if a program has it open, false if surely none has; null if this user cannot tell.</summary>
    public bool? InUse { get; set; }

    /// <summary>The programs that have it open: <c>minicom (4711)</c>.</summary>
    public string? Holder { get; set; }

    /// <summary>The port's address.</summary>
    public override string ToString() => Port;
}
