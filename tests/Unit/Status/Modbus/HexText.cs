using System;
using System.Linq;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>Bytes as the facts write them: hexadecimal, with blanks anywhere.</summary>
public static class HexText
{
    public static byte[] Bytes(string text) => Convert.FromHexString(new string(text.Where(c => c is not (' ' or '|')).ToArray()));
}
