namespace ApcUps;

/// <summary>One value as the unit gave it, before anybody made sense of it.</summary>
public sealed class UpsRawValue
{
    /// <summary>Where it stands: a Microlink path (<c>2:4.5.20</c>), a UPS-Link command (<c>B</c>, <c>^A</c>), a Modbus register (<c>130</c>).</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>UPS-Link: the text of the reply, control characters written as <c>\x01</c>. Microlink and Modbus: the bytes, in hexadecimal, the most significant first.</summary>
    public string Value { get; set; } = string.Empty;
}
