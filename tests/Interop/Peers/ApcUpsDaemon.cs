using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>
/// apcupsd in the foreground, watching one unit by its driver <c>apcsmart</c> (UPS-Link) or <c>modbus</c>. Everything it
/// writes or runs lies in a folder of its own: the stock <c>apccontrol</c> would shut this machine down on low battery.
/// </summary>
internal sealed class ApcUpsDaemon : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("apcups-apcupsd-").FullName;
    private readonly int _port = FreePort();
    private readonly PeerProgram _daemon;

    /// <summary>Starts it.</summary>
    /// <param name="driver">Its UPSTYPE: <c>apcsmart</c> or <c>modbus</c>.</param>
    /// <param name="device">The device's path.</param>
    public ApcUpsDaemon(string driver, string device)
    {
        var program = Require();
        var configuration = Path.Combine(_folder, "apcupsd.conf");
        File.WriteAllLines(configuration, Configuration(driver, device));
        File.CreateSymbolicLink(Path.Combine(_folder, "apccontrol"), "/bin/true");
        _daemon = PeerProgram.Start(program, ["-b", "-f", configuration, "-P", Path.Combine(_folder, "pid")]);
    }

    /// <summary>Skips or fails the test where the daemon is missing.</summary>
    public static string Require() => UnpackedPeers.Require("apcupsd", "apcupsd");

    /// <summary>What it says of the unit now, by its own names: <c>STATUS</c>, <c>LINEV</c> and so on; empty while it says nothing.</summary>
    public IReadOnlyDictionary<string, string> Status()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");
        using var access = PeerProgram.Start(UnpackedPeers.Require("apcaccess", "apcupsd"), ["status", address]);
        return access.ExitCode(TimeSpan.FromSeconds(10)) == 0
            ? access.Values()
            : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>Asks for its status until it is as wanted, and gives it.</summary>
    public IReadOnlyDictionary<string, string> WaitFor(Func<IReadOnlyDictionary<string, string>, bool> wanted, string what)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var status = Status();
            if (wanted(status))
            {
                return status;
            }

            // Each question is a process, so not at once again.
            if (_daemon.EndsWithin(TimeSpan.FromMilliseconds(200)) || clock.Elapsed > Limit)
            {
                throw new TimeoutException($"apcupsd never said {what}. Last: {string.Join(", ", status)}. It said: {_daemon.Errors}");
            }
        }
    }

    public void Dispose()
    {
        _daemon.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string[] Configuration(string driver, string device) =>
    [
        "## apcupsd.conf v1.1 ##",
        "UPSCABLE smart",
        $"UPSTYPE {driver}",
        $"DEVICE {device}",
        "POLLTIME 1",
        $"LOCKFILE {_folder}",
        $"SCRIPTDIR {_folder}",
        $"PWRFAILDIR {_folder}",
        $"NOLOGINDIR {_folder}",
        "BATTERYLEVEL -1",
        "MINUTES -1",
        "TIMEOUT 0",
        "KILLDELAY 0",
        "NETSERVER on",
        "NISIP 127.0.0.1",
        string.Create(CultureInfo.InvariantCulture, $"NISPORT {_port}"),
        $"EVENTSFILE {Path.Combine(_folder, "events")}",
        "UPSCLASS standalone",
        "UPSMODE disable",
    ];
}
