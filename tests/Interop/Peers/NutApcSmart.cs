using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Xunit;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>NUT's driver apcsmart, which reads a unit by UPS-Link. It runs without upsd: it dumps what it read and ends.</summary>
internal static class NutApcSmart
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Skips or fails the test where the driver is missing.</summary>
    public static string Require() => UnpackedPeers.Require("apcsmart", "nut-server");

    /// <summary>What it read, by NUT's names: <c>ups.status</c>, <c>battery.charge</c> and so on.</summary>
    /// <param name="port">The device's path.</param>
    /// <param name="updates">After how many updates it dumps; one follows another by two seconds.</param>
    public static IReadOnlyDictionary<string, string> Dump(string port, int updates = 1)
    {
        var folder = Directory.CreateTempSubdirectory("apcups-nut-").FullName;
        try
        {
            using var driver = PeerProgram.Start(
                Require(),
                ["-s", "sim", "-x", "port=" + port, "-u", Environment.UserName, "-DD", "-d", updates.ToString(CultureInfo.InvariantCulture)],
                ("NUT_STATEPATH", folder), ("NUT_CONFPATH", folder));
            Assert.True(driver.ExitCode(Limit) == 0, $"apcsmart did not accept the unit: {driver.Errors}");
            return driver.Values();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
