using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ApcUps.Firmware;
using ApcUps.Simulator;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

/// <summary>What must hold for any damage to any image.</summary>
public class ContainerPropertyTests
{
    private static readonly byte[][] Originals =
    [
        Images.Small(),
        SyntheticFirmware.Create(17, "07.1", 24),
        SyntheticFirmware.Create(new(18, "15.1") { Layout = SimulatorFirmwareLayout.ApplicationOnly, BlockCount = 9 }),
        SyntheticFirmware.Create(new(1015, "18.0") { Layout = SimulatorFirmwareLayout.Signed, BlockCount = 20 }),
        SyntheticFirmware.Create(new(1002, "15.2") { Layout = SimulatorFirmwareLayout.IdChange, BlockCount = 26, HardwareIdAfterInstall = 1014 }),
        SyntheticFirmware.Create(new(20, "15.0") { Layout = SimulatorFirmwareLayout.Smx, BlockCount = 14 }),
    ];

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Fact]
    public void IsValid_AnySingleByteChange_IsFalse() => Prop.ForAll<int, int, byte>((which, at, change) =>
    {
        var image = Copy(which);
        image[Index(at, image.Length)] ^= change == 0 ? (byte)1 : change;
        return !FirmwareContainer.Read(image).IsValid;
    }).Check(Often);

    [Fact]
    public void IsValid_AnyTruncationWithinASection_IsFalse()
    {
        foreach (var image in Originals)
        {
            var ends = FirmwareContainer.Read(image).Sections.Select(s => s.Offset + 128 + s.StoredLength).ToList();
            for (var size = 0; size < image.Length; size++)
            {
                Assert.False(!ends.Contains(size) && FirmwareContainer.Read(image.Take(size).ToArray()).IsValid, $"cut at {size}");
            }
        }
    }

    [Fact]
    public void IsValid_AnyExtension_IsFalse() => Prop.ForAll<int, byte[], byte>((which, tail, count) =>
    {
        byte[] added = [.. tail, .. new byte[count + 1]];
        return !FirmwareContainer.Read([.. Copy(which), .. added]).IsValid;
    }).Check(Often);

    [Fact]
    public void IsValid_AnyMutation_IsWhatTheRulesSay() => Prop.ForAll<int, int[]>((which, edits) =>
    {
        var image = Copy(which);
        for (var i = 0; i + 2 < edits.Length; i += 3)
        {
            image = Mutate(image, edits[i], edits[i + 1], edits[i + 2]);
        }

        return FirmwareContainer.Read(image).IsValid == IsValid(image);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void Rules_WrittenAfresh_AcceptTheOriginals() => Assert.All(Originals, image => Assert.True(IsValid(image)));

    [Fact]
    public void Read_AnyByteSoup_IsHandled() => Prop.ForAll<byte[]>(soup =>
    {
        var container = FirmwareContainer.Read(soup);
        return !container.IsValid && container.Problem is not null && container.Size == soup.Length && new FirmwareImage(container, "x").Describe("x").Problems.Length > 0;
    }).Check(Often);

    private static byte[] Copy(int which) => (byte[])Originals[Index(which, Originals.Length)].Clone();

    private static int Index(int number, int length) => (int)((uint)number % (uint)length);

    // Edits of one byte, with and without mended sums, swaps, and sections that are taken out, doubled or exchanged.
    private static byte[] Mutate(byte[] image, int kind, int first, int second)
    {
        if (image.Length == 0)
        {
            return image;
        }

        var sections = Split(image);
        var a = Index(first, sections.Count);
        var b = Index(second, sections.Count);
        switch (Index(kind, 7))
        {
            case 0:
                image[Index(first, image.Length)] = (byte)second;
                return image;
            case 1:
                (image[Index(first, image.Length)], image[Index(second, image.Length)]) = (image[Index(second, image.Length)], image[Index(first, image.Length)]);
                return image;
            case 2:
                sections.RemoveAt(a);
                break;
            case 3:
                sections.Insert(b, sections[a]);
                break;
            case 4:
                (sections[a], sections[b]) = (sections[b], sections[a]);
                break;
            case 5:
                return [.. image.Take(Index(first, image.Length))];
            default:
                var header = (byte[])sections[a].Clone();
                sections[a] = header.Length >= 128 ? Images.With(header, 0, Index(second, 40), (byte)(second >> 8)) : header;
                break;
        }

        return [.. sections.SelectMany(s => s)];
    }

    private static List<byte[]> Split(byte[] image)
    {
        var sections = new List<byte[]>();
        for (long at = 0; at < image.Length;)
        {
            var left = image.Length - at;
            var size = left < 128 ? left : Math.Min(left, 128 + Padded(Number(image, (int)at + 6, 4)));
            sections.Add([.. image.Skip((int)at).Take((int)size)]);
            at += size;
        }

        return sections;
    }

    // Rules 1 to 7 and 10 of the format, from its description and not from the product.
    private static bool IsValid(byte[] file)
    {
        if (file.Length == 0 || file.Length % 128 != 0)
        {
            return false;
        }

        var applications = 0;
        for (long at = 0; at < file.Length;)
        {
            var header = file.Skip((int)at).Take(128).ToArray();
            var length = Number(header, 6, 4);
            if (header[0] is not 3 and not 4 || header[0] != file[0] || length == 0 || at + 128 + Padded(length) > file.Length)
            {
                return false;
            }

            var payload = file.Skip((int)at + 128).Take((int)Padded(length)).ToArray();
            var text = Encoding.GetEncoding(28591).GetString(header, 20, 20).Split('\0')[0];
            if (Sum(header, 126) != Number(header, 126, 2) || Sum(payload, payload.Length) != Number(header, 16, 2) || header[19] is < 8 or > 19 || text.Length != header[19]
                || !(Regex.IsMatch(text, @"^[A-Z]{3}[ A-Za-z]\d\d\.\d{1,2}\z") || text == "dsp_ram_app" || text == "DSPramApp"))
            {
                return false;
            }

            applications += text.Substring(0, 3) == "UPS" ? 1 : 0;
            at += 128 + Padded(length);
        }

        return applications == 1;
    }

    private static long Padded(long length) => (length + 127) & ~127L;

    private static long Number(byte[] bytes, int at, int count) => bytes.Skip(at).Take(count).Aggregate(0L, (n, b) => (n << 8) | b);

    private static long Sum(byte[] bytes, int count)
    {
        var first = 0;
        var second = 0;
        for (var i = 0; i < count; i++)
        {
            first = (first + bytes[i]) % 256;
            second = (second + first) % 256;
        }

        return (second * 256) + first;
    }
}
