using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace ApcUps.Lines;

/// <summary>Names the lock file of a line: <c>apcups-ttyUSB0.lock</c>.</summary>
internal static class LockName
{
    private const int LongestReadable = 48;
    private const string Devices = "/dev/";
    private const string Simulated = "SIM:";

    /// <summary>The one file name that all spellings of a line share, and no other line has.</summary>
    /// <param name="port">The line as its user named it.</param>
    /// <param name="processId">This process, in which alone the name of a simulated unit means something.</param>
    public static string Of(string port, int processId)
    {
        var identity = LineIdentity.Of(port);
        if (identity.StartsWith(Simulated, StringComparison.Ordinal))
        {
            identity += "@" + processId.ToString(CultureInfo.InvariantCulture);
        }

        var name = identity.StartsWith(Devices, StringComparison.Ordinal) ? identity.Substring(Devices.Length) : identity;
        var readable = Readable(name);
        return readable == name ? $"apcups-{name}.lock" : $"apcups-{readable}-{Hash(identity)}.lock";
    }

    /// <summary>The one file name for a file of any path: <c>apcups-units.jsonl-0123456789abcdef.lock</c>.</summary>
    /// <param name="path">The full path.</param>
    public static string OfFile(string path)
    {
        // A lock that two files share by mistake does less harm than two for one file.
        var one = RealPath.Of(path).ToUpperInvariant();
        return $"apcups-{Readable(Path.GetFileName(one))}-{Hash(one)}.lock";
    }

    private static string Readable(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (safe.Length == LongestReadable)
            {
                break;
            }

            safe.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' ? c : '-');
        }

        return safe.ToString();
    }

    // FNV-1a: it need not resist anybody, since two lines of one name would only wait for each other.
    private static string Hash(string identity)
    {
        var hash = 0xcbf29ce484222325;
        foreach (var part in Encoding.UTF8.GetBytes(identity))
        {
            hash = unchecked((hash ^ part) * 0x100000001b3);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
