using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>mbpoll, a Modbus client over libmodbus, asks once and ends. It leaves about 22 ms between frames.</summary>
internal static class Mbpoll
{
    /// <summary>Reads holding registers (function 3) over a serial line at 9600 baud, 8N1.</summary>
    public static (ushort[] Words, string Errors) Rtu(string device, int start, int count, byte unit = 1) =>
        Run(start, count, unit, ["-m", "rtu", "-b", "9600", "-d", "8", "-P", "none"], [device]);

    /// <summary>Reads input registers (function 4) over a serial line.</summary>
    public static (ushort[] Words, string Errors) RtuInput(string device, int start, int count) =>
        Run(start, count, 1, ["-m", "rtu", "-b", "9600", "-d", "8", "-P", "none", "-t", "3:hex"], [device]);

    /// <summary>Writes one holding register (function 6, or 16 for more values) over a serial line.</summary>
    public static (ushort[] Words, string Errors) RtuWrite(string device, int start, params int[] values) =>
        Run(start, 1, 1, ["-m", "rtu", "-b", "9600", "-d", "8", "-P", "none"], [device, .. values.Select(Text)]);

    /// <summary>Reads holding registers over TCP.</summary>
    public static (ushort[] Words, string Errors) Tcp(int port, int start, int count, byte unit = 1) =>
        Run(start, count, unit, ["-m", "tcp", "-p", Text(port)], ["127.0.0.1"]);

    private static (ushort[] Words, string Errors) Run(int start, int count, byte unit, string[] line, string[] place)
    {
        PeerProgram.Require("mbpoll");
        string[] request = ["-a", Text(unit), "-0", "-r", Text(start), "-1", "-q", "-o", "0.5"];
        string[] kind = line.Contains("-t") ? [] : ["-t", "4:hex"];
        string[] amount = place.Length > 1 ? [] : ["-c", Text(count)];
        using var client = PeerProgram.Start("/usr/bin/env", ["mbpoll", .. line, .. request, .. kind, .. amount, .. place]);
        client.ExitCode(TimeSpan.FromSeconds(20));
        return (Words(client.Values(), start), client.Errors.Trim());
    }

    // It prints lines such as "[128]:   0x0000".
    private static ushort[] Words(IReadOnlyDictionary<string, string> said, int start)
    {
        var words = new List<ushort>();
        while (said.TryGetValue($"[{Text(start + words.Count)}]", out var word))
        {
            words.Add(Convert.ToUInt16(word, 16));
        }

        return [.. words];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
