using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;

namespace ApcUps.Lines;

/// <summary>Tells from what macOS prints about power whether the computer runs on its battery.</summary>
internal static class MacPower
{
    private const string Before = "drawing from '";
    private const int TimeToAnswer = 3000;

    /// <summary>True on battery or on a UPS's battery, false on mains, null if the text does not say.</summary>
    public static bool? Read(string text)
    {
        var at = text.IndexOf(Before, StringComparison.Ordinal);
        var source = at < 0 ? string.Empty : text.Substring(at + Before.Length);
        return source.StartsWith("AC Power'", StringComparison.Ordinal) ? false
            : source.StartsWith("Battery Power'", StringComparison.Ordinal) || source.StartsWith("UPS Power'", StringComparison.Ordinal) ? true
            : null;
    }

    /// <summary>What <c>pmset -g batt</c> prints; empty if it does not answer.</summary>
    public static string Ask()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pmset", "-g batt") { UseShellExecute = false, RedirectStandardOutput = true });
            var text = process?.StandardOutput.ReadToEndAsync() ?? Task.FromResult(string.Empty);
            return text.Wait(TimeToAnswer) ? text.Result : string.Empty;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return string.Empty;
        }
    }
}
