using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace ApcUps.Bench;

/// <summary>The programs that read a unit's state beside ApcUps, unpacked where `.ci/run` puts them.</summary>
internal static class StatusPeers
{
    /// <summary>NUT's apcsmart: it dumps what it read, and ends. False if it is not here.</summary>
    public static bool Nut(string port) => InFolder(folder =>
    {
        if (Find("apcsmart") is not { } program)
        {
            return false;
        }

        using var driver = Start(
            program, ["-s", "sim", "-x", "port=" + port, "-u", Environment.UserName, "-d", "1"], ("NUT_STATEPATH", folder), ("NUT_CONFPATH", folder));
        return driver.WaitForExit(TimeSpan.FromSeconds(60));
    });

    /// <summary>apcupsd with one of its drivers, for some seconds. False if it is not here.</summary>
    public static bool Daemon(string driver, string port) => InFolder(folder =>
    {
        if (Find("apcupsd") is not { } program)
        {
            return false;
        }

        var configuration = Path.Combine(folder, "apcupsd.conf");
        File.WriteAllLines(configuration,
        [
            "## apcupsd.conf v1.1 ##", "UPSCABLE smart", $"UPSTYPE {driver}", $"DEVICE {port}", "POLLTIME 60", $"LOCKFILE {folder}", $"SCRIPTDIR {folder}",
            $"PWRFAILDIR {folder}", $"NOLOGINDIR {folder}", "BATTERYLEVEL -1", "MINUTES -1", "TIMEOUT 0", "KILLDELAY 0", "NETSERVER off",
            $"EVENTSFILE {Path.Combine(folder, "events")}", "UPSCLASS standalone", "UPSMODE disable",
        ]);
        File.CreateSymbolicLink(Path.Combine(folder, "apccontrol"), "/bin/true");
        using var daemon = Start(program, ["-b", "-f", configuration, "-P", Path.Combine(folder, "pid")]);
        daemon.WaitForExit(TimeSpan.FromSeconds(15));
        daemon.Kill();
        daemon.WaitForExit();
        return true;
    });

    private static Process Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} cannot be started.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string? Find(string program) => (
        from root in new[] { Environment.GetEnvironmentVariable("APCUPS_PEERS") ?? Path.Combine("artifacts", "peers"), "/" }
        from folder in new[] { "sbin", "usr/sbin", "lib/nut", "usr/lib/nut" }
        select Path.GetFullPath(Path.Combine(root, folder, program))).FirstOrDefault(File.Exists);

    private static bool InFolder(Func<string, bool> run)
    {
        var folder = Directory.CreateTempSubdirectory("apcups-peer-").FullName;
        try
        {
            return run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
