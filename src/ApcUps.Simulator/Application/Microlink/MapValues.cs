using System;
using System.Text;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>Values as Microlink stores them: big-endian, with so many binary places, texts padded with blanks.</summary>
internal static class MapValues
{
    public static byte[] Text(string text, int size) => Encoding.ASCII.GetBytes(text.Length > size ? text.Substring(0, size) : text.PadRight(size));

    public static byte[] Word(int value) => [(byte)(value >> 8), (byte)value];

    public static byte[] Long(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    /// <summary>A number of two bytes with binary places behind the point.</summary>
    public static byte[] Fixed(double value, int places) => Word((int)Math.Round(value * (1 << places)));

    public static byte[] Date(DateTime date) => Word(SimulatedReadings.Days(date));
}
