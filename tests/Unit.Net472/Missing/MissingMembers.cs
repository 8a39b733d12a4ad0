using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace ApcUps.Tests.Unit;

/// <summary>Members of later frameworks that the tests use, for net472.</summary>
internal static class MissingMembers
{
    extension(Encoding)
    {
        public static Encoding Latin1 => Encoding.GetEncoding(28591);
    }

    extension(TimeSpan)
    {
        public static TimeSpan operator *(TimeSpan span, double factor) => TimeSpan.FromTicks((long)Math.Round(span.Ticks * factor));

        public static TimeSpan operator *(double factor, TimeSpan span) => span * factor;
    }

    extension(Convert)
    {
        public static string ToHexString(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", string.Empty);

        public static string ToHexString(byte[] bytes, int start, int count) => Convert.ToHexString([.. bytes.Skip(start).Take(count)]);

        public static byte[] FromHexString(string text) =>
            [.. Enumerable.Range(0, text.Length / 2).Select(i => Convert.ToByte(text.Substring(2 * i, 2), 16))];
    }

    extension(SHA256)
    {
        public static byte[] HashData(byte[] bytes)
        {
            using var hash = SHA256.Create();
            return hash.ComputeHash(bytes);
        }
    }

    extension(Array)
    {
        public static void Fill<T>(T[] array, T value) => Array.Fill(array, value, 0, array.Length);

        public static void Fill<T>(T[] array, T value, int start, int count)
        {
            for (var i = start; i < start + count; i++)
            {
                array[i] = value;
            }
        }
    }

    extension(Enum)
    {
        public static string[] GetNames<T>()
            where T : struct => Enum.GetNames(typeof(T));
    }

    extension(OperatingSystem)
    {
        public static bool IsWindows() => Path.DirectorySeparatorChar == '\\';
    }

    extension(string)
    {
        public static string Join(char separator, IEnumerable<string> parts) => string.Join(separator.ToString(), parts);
    }

    extension(string text)
    {
        public bool StartsWith(char first) => text.Length > 0 && text[0] == first;

        public bool Contains(string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

        public bool Contains(char part, StringComparison comparison) => text.IndexOf(part.ToString(), comparison) >= 0;

        public string Replace(string old, string with, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.Replace(old, with) : throw new NotSupportedException();

        public string[] Split(char separator, StringSplitOptions options) => text.Split([separator], options);

        public string[] Split(string separator, StringSplitOptions options) => text.Split([separator], options);
    }

    extension<T>(IEnumerable<T> all)
    {
        public IEnumerable<T> SkipLast(int count) => all.Reverse().Skip(count).Reverse();

        public IEnumerable<(T First, TOther Second)> Zip<TOther>(IEnumerable<TOther> others) => all.Zip(others, (a, b) => (a, b));
    }

    extension<T>(Queue<T> queue)
    {
        public bool TryDequeue(out T value)
        {
            var any = queue.Count > 0;
            value = any ? queue.Dequeue() : default!;
            return any;
        }
    }
}
