using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using ApcUps.Firmware;
using ApcUps.Simulator;

namespace ApcUps.Bench;

/// <summary>How fast an image in memory is verified, beside what anybody else would do with the same bytes.</summary>
internal sealed class VerifyRun
{
    private const int ImageBlocks = 13_600; // 1.7 MB, about as long as the longest public images.

    private readonly byte[] _image = SyntheticFirmware.Create(new(1002, "15.2")
    {
        Layout = SimulatorFirmwareLayout.IdChange,
        HardwareIdAfterInstall = 1014,
        BlockCount = ImageBlocks,
    });

    private readonly int _rounds;

    /// <param name="megabytes">How much is read in each measurement, in units of 1,000,000 bytes.</param>
    public VerifyRun(int megabytes) => _rounds = Math.Max(1, (int)(megabytes * 1_000_000L / _image.Length));

    /// <summary>Bytes of the image.</summary>
    public int ImageSize => _image.Length;

    /// <summary>Reads the whole container: chain, checksums of headers and payloads, SHA-256, all checks.</summary>
    public double Container() => Measure(() =>
    {
        if (!FirmwareContainer.Read(_image).IsValid)
        {
            throw new InvalidDataException("The image is not sound; nothing was measured.");
        }
    });

    /// <summary>The two checksums of every section and nothing else.</summary>
    public double Checksums()
    {
        var sections = FirmwareContainer.Read(_image).Sections;
        return Measure(() =>
        {
            foreach (var section in sections)
            {
                var at = (int)section.Offset;
                if (!SectionHeader.IsSound(_image, at)
                    || Fletcher16.Compute(_image, at + SectionHeader.Size, (int)section.StoredLength) != SectionHeader.PayloadSum(_image, at))
                {
                    throw new InvalidDataException("A checksum is wrong; nothing was measured.");
                }
            }
        });
    }

    /// <summary>A SHA-256 of the same bytes.</summary>
    public double PlainSha256() => Measure(() => SHA256.HashData(_image));

    /// <summary>The same checksum in a loop of Python over the same bytes, once; null where there is no python3.</summary>
    public double? Python()
    {
        const string Loop = """
            import sys, time
            data = open(sys.argv[1], 'rb').read()
            began = time.perf_counter()
            a = b = 0
            for x in data:
                a = (a + x) & 255
                b = (b + a) & 255
            print(len(data) / (time.perf_counter() - began) / 1e6)
            """;
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, _image);
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Loop, file]) { RedirectStandardOutput = true });
            var answer = python?.StandardOutput.ReadToEnd();
            return double.TryParse(answer, System.Globalization.CultureInfo.InvariantCulture, out var rate) ? rate : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The best of five, in megabytes a second: what disturbs a run only ever makes it slower.
    private double Measure(Action verify)
    {
        var best = 0.0;
        for (var run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < _rounds; i++)
            {
                verify();
            }

            best = Math.Max(best, (double)_image.Length * _rounds / watch.Elapsed.TotalSeconds / 1e6);
        }

        return best;
    }
}
