using System;
using System.Globalization;
using System.Text.RegularExpressions;
using ApcUps.Firmware;

namespace ApcUps.Simulator;

/// <summary>
/// Makes harmless firmware images to rehearse with: a container-3 file of the real format with UBL, SBL, MCU and UPS
/// sections, right headers and checksums, and payloads of random bytes. No unit can execute them: the payloads are neither
/// code nor protected the way a real loader expects. Never send one to a real unit all the same.
/// </summary>
public static class SyntheticFirmware
{
    /// <summary>The number of 128-byte blocks of the real ID 17 image, firmware 07.1 (measured).</summary>
    public const int RealBlockCount = 1345;

    /// <summary>The fewest blocks that hold four headers with a payload each.</summary>
    public const int MinimumBlockCount = 8;

    private const int MinimumSectionBlocks = 2;

    // Blocks of the first three sections of SMT17 07.1, headers included (measured); the UPS section takes the rest.
    // Flags and index as in images of ids 17 (measured). The SBL and MCU versions are plausible, no more.
    private static readonly SectionPlan[] Loaders =
    [
        new("UBL 07.2", 0x81, 3, 65),
        new("SBL 07.1", 0x82, 3, 97),
        new("MCU 07.1", 0x02, 2, 257),
    ];

    /// <summary>Makes an image. The same arguments give the same bytes, on every framework.</summary>
    /// <param name="hardwareId">The id all sections are for, 1..65535; 17 means "ID17".</param>
    /// <param name="version">The firmware version: two digits, a dot, one or two digits, such as <c>07.1</c>.</param>
    /// <param name="blockCount">The length in 128-byte blocks. At 1345 the sections stand where they stand in the real image:
    /// UBL 0..64, SBL 65..161, MCU 162..418, UPS 419..1344; other lengths are divided in proportion.</param>
    /// <param name="seed">Chooses the payload bytes.</param>
    /// <exception cref="ArgumentException">An argument is outside what the format can carry.</exception>
    public static byte[] Create(int hardwareId, string version, int blockCount = RealBlockCount, int seed = 0)
    {
        Check(hardwareId, version, blockCount);
        var file = new byte[blockCount * SectionHeader.Size];
        var bytes = new SeededBytes(SeededBytes.SeedOf(string.Format(CultureInfo.InvariantCulture, "{0}/{1}/{2}/{3}", hardwareId, version, blockCount, seed)));
        var block = 0;
        foreach (var plan in Loaders)
        {
            var count = Math.Max(MinimumSectionBlocks, (int)((long)plan.Blocks * blockCount / RealBlockCount));
            Put(file, block, plan with { Blocks = count }, hardwareId, bytes);
            block += count;
        }

        Put(file, block, new("UPS " + version, 0x01, 1, blockCount - block), hardwareId, bytes);
        return file;
    }

    private static void Put(byte[] file, int block, SectionPlan plan, int hardwareId, SeededBytes bytes)
    {
        var offset = block * SectionHeader.Size;
        var payload = offset + SectionHeader.Size;
        var stored = (plan.Blocks - 1) * SectionHeader.Size;
        bytes.Fill(file, payload, stored);
        if (stored >= 256)
        {
            bytes.FillWithEveryValue(file, payload);
        }

        // The application is seldom a whole number of blocks; its padding is not constant in real images either.
        var length = plan.Flags == 0x01 ? stored - 28 : stored;
        var plainSum = Fletcher16.Compute(file, payload, length);
        SectionHeader.Write(file, offset, plan.Flags, plan.Index, hardwareId, plan.VersionText, length, plainSum);
    }

    private static void Check(int hardwareId, string version, int blockCount)
    {
        if (hardwareId is < 1 or > 0xffff)
        {
            throw new ArgumentOutOfRangeException(nameof(hardwareId), hardwareId, "A hardware id is a number from 1 to 65535.");
        }

        if (version is null || !Regex.IsMatch(version, @"^[0-9]{2}\.[0-9]{1,2}\z"))
        {
            throw new ArgumentException($"'{version}' is no firmware version: it is two digits, a dot, and one or two digits, such as 07.1.", nameof(version));
        }

        if (blockCount is < MinimumBlockCount or > (int.MaxValue / SectionHeader.Size))
        {
            throw new ArgumentOutOfRangeException(
                nameof(blockCount),
                blockCount,
                $"An image needs at least {MinimumBlockCount} blocks of {SectionHeader.Size} bytes: four headers with a payload each.");
        }
    }

    private sealed record SectionPlan(string VersionText, byte Flags, byte Index, int Blocks);
}
