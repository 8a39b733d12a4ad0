using System;
using System.Globalization;

namespace ApcUps.Lines;

/// <summary>
/// The address of a Modbus TCP server, a network card for instance: <c>modbus://host[:502][/unit]</c>. An IPv6 host stands in
/// brackets.
/// </summary>
/// <param name="Host">The host name or address, without brackets.</param>
/// <param name="Port">The TCP port; 502 if the address names none.</param>
/// <param name="UnitId">The Modbus unit id, 1 to 247; null if the address names none.</param>
public sealed record ModbusAddress(string Host, int Port, byte? UnitId)
{
    /// <summary>The port of Modbus TCP.</summary>
    public const int UsualPort = 502;

    private const string Scheme = "modbus:";
    private const int LastUnitId = 247;

    /// <summary>True if the text claims to be such an address, well-formed or not.</summary>
    public static bool IsOne(string? address) => address is not null && address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the address apart.</summary>
    /// <exception cref="LineException">It is malformed (<see cref="LineFault.InvalidAddress"/>).</exception>
    public static ModbusAddress Parse(string address) => TryParse(address, out var parsed)
        ? parsed!
        : throw new LineException(
            LineFault.InvalidAddress,
            address,
            $"{address} is not of the form modbus://host[:502][/unit].",
            "Write a host name or address, if need be a port from 1 to 65535 and a unit id from 1 to 247, such as modbus://card7, modbus://10.0.0.7/3 or modbus://[::1]:502/1.");

    /// <summary>Takes the address apart; false if it is malformed, or of another form.</summary>
    public static bool TryParse(string? address, out ModbusAddress? parsed)
    {
        parsed = null;
        if (!IsOne(address) || !address!.StartsWith(Scheme + "//", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = address.Substring(Scheme.Length + 2);
        var slash = rest.IndexOf('/');
        var unit = slash < 0 ? null : Number(rest.Substring(slash + 1), LastUnitId);
        var place = slash < 0 ? rest : rest.Substring(0, slash);
        var colon = place.LastIndexOf(':');
        var hasPort = colon > place.LastIndexOf(']');
        var port = hasPort ? Number(place.Substring(colon + 1), ushort.MaxValue) : UsualPort;
        if (HostText.Read(hasPort ? place.Substring(0, colon) : place) is not { } host || port is null || (slash >= 0 && unit is null))
        {
            return false;
        }

        parsed = new(host, port.Value, (byte?)unit);
        return true;
    }

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
