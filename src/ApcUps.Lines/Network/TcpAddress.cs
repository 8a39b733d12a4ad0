using System;
using System.Globalization;

namespace ApcUps.Lines;

/// <summary>A network address of the form <c>tcp://host:port</c>; an IPv6 host stands in brackets.</summary>
internal sealed record TcpAddress(string Host, int Port)
{
    private const string Scheme = "tcp:";

    /// <summary>True if the text claims to be such an address, well-formed or not.</summary>
    public static bool IsOne(string address) => address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the address apart.</summary>
    /// <exception cref="LineException">It is malformed (<see cref="LineFault.InvalidAddress"/>).</exception>
    public static TcpAddress Parse(string address)
    {
        var rest = address.Length > 6 && address.StartsWith(Scheme + "//", StringComparison.OrdinalIgnoreCase) ? address.Substring(6) : "";
        var colon = rest.LastIndexOf(':');
        var host = colon > 0 ? HostText.Read(rest.Substring(0, colon)) : null;
        return host is not null
            && int.TryParse(rest.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and < 65536
            ? new(host, port)
            : throw new LineException(
                LineFault.InvalidAddress,
                address,
                $"{address} is not of the form tcp://host:port.",
                "Write a host name or address and a port from 1 to 65535, such as tcp://console7:4001 or tcp://[::1]:4001.");
    }
}
