using System;
using System.Globalization;
using ApcUps.Firmware;

namespace ApcUps.Simulator;

/// <summary>
/// Makes harmless firmware images to rehearse with: files of the real format with right headers and checksums, and payloads of
/// random bytes. No unit can execute them: the payloads are neither code nor protected the way a real loader expects. Never send
/// one to a real unit all the same.
/// </summary>
public static class SyntheticFirmware
{
    /// <summary>The number of 128-byte blocks of the real ID 17 image, firmware 07.1 (measured).</summary>
    public const int RealBlockCount = 1345;

    /// <summary>The fewest blocks of the layout Full: four headers with a payload each.</summary>
    public const int MinimumBlockCount = 8;

    private const byte ApplicationFlags = 0x01;

    /// <summary>Makes an image of the layout Full. The same arguments give the same bytes, on every framework.</summary>
    /// <param name="hardwareId">The id all sections are for, 1..65535; 17 means "ID17".</param>
    /// <param name="version">The firmware version: two digits, a dot, one or two digits, such as <c>07.1</c>.</param>
    /// <param name="blockCount">The length in 128-byte blocks. At 1345 the sections stand where they stand in the real image:
    /// UBL 0..64, SBL 65..161, MCU 162..418, UPS 419..1344; other lengths are divided in proportion.</param>
    /// <param name="seed">Chooses the payload bytes.</param>
    /// <exception cref="ArgumentException">An argument is outside what the format can carry.</exception>
    public static byte[] Create(int hardwareId, string version, int blockCount = RealBlockCount, int seed = 0) =>
        Create(new(hardwareId, version) { BlockCount = blockCount, Seed = seed });

    /// <summary>Makes an image. Equal requests give the same bytes, on every framework.</summary>
    /// <exception cref="ArgumentException">There can be no such image: see <see cref="SyntheticFirmwareRequest.Problem"/>.</exception>
    public static byte[] Create(SyntheticFirmwareRequest request)
    {
        if (request.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(request));
        }

        var plans = SectionPlans.Of(request);
        var shares = SectionShares.Of(plans, request.BlockCount);
        var file = new byte[request.BlockCount * SectionHeader.Size];
        var bytes = new SeededBytes(SeededBytes.SeedOf(SeedText(request)));
        var block = 0;
        for (var i = 0; i < plans.Count; i++)
        {
            Put(file, block, plans[i] with { Blocks = shares[i] }, request, bytes);
            block += shares[i];
        }

        return file;
    }

    // Full came first, and its images stay what they were.
    private static string SeedText(SyntheticFirmwareRequest request)
    {
        var text = string.Format(CultureInfo.InvariantCulture, "{0}/{1}/{2}/{3}", request.HardwareId, request.Version, request.BlockCount, request.Seed);
        return request.Layout == SimulatorFirmwareLayout.Full ? text : text + "/" + request.Layout;
    }

    private static void Put(byte[] file, int block, SectionPlan plan, SyntheticFirmwareRequest request, SeededBytes bytes)
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
        var length = plan.Flags == ApplicationFlags ? stored - 28 : stored;
        var version = SectionPlans.ContainerVersion(request);
        var isNewer = version == 4;
        SectionHeader.Write(file, offset, new(plan.VersionText, plan.HardwareId ?? request.HardwareId, length)
        {
            ContainerVersion = version,
            Flags = plan.Flags,
            Protection = version,
            Index = plan.Index,
            PlainSum = isNewer ? 0 : Fletcher16.Compute(file, payload, length),
            InitialValue = isNewer ? bytes.Next() | 1 : 0,
            Mark = isNewer ? bytes.Next() | 1 : 0,
        });
    }
}
