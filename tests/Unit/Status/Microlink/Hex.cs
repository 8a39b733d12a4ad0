using System;
using System.Linq;

namespace ApcUps.Tests.Unit.Status.Microlink;

/// <summary>Bytes as the captures write them.</summary>
public static class Hex
{
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));

    public static byte[] Repeat(byte value, int count) => [.. Enumerable.Repeat(value, count)];
}
