using System;
using System.IO;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Updating.Journal;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>Journals that a test writes line by line, as an earlier run would have left them.</summary>
internal static class WrittenJournal
{
    public static UpdateBench Bench(ImageFolder images, SimulatorOptions options) =>
        new(images, options) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };

    public static string Answered(string members) => Line("unit", members);

    public static string Line(string what, string members, int minutesAgo = 60) =>
        $"{{\"v\":1,\"time\":\"{UpdateBench.Begins.AddMinutes(-minutesAgo):o}\",\"run\":\"a\",\"pid\":1,\"port\":\"virtual\",\"event\":\"{what}\",{members}}}\n";

    /// <summary>The journal of a step that was taken whole, so long ago; the unit said that it starts, and was not heard since.</summary>
    public static string[] Started(int minutesAgo, string sha256) =>
    [
        Answered("\"hardwareId\":18,\"version\":\"09.6\",\"loaderVersion\":\"08.5\""),
        .. new (string What, string Members)[]
        {
            ("send", $"\"step\":2,\"image\":\"SMT18UPS_15-1.enc\",\"sha256\":\"{sha256}\",\"hardwareId\":18,\"version\":\"09.6\",\"loaderVersion\":\"08.5\",\"hardwareIdAfter\":18,\"versionAfter\":\"15.1\""),
            ("attempt", "\"step\":2,\"attempt\":1"),
            ("lastBlock", "\"step\":2,\"block\":89,\"blocks\":90"),
            ("end", "\"step\":2,\"outcome\":\"Started\""),
            ("verdict", "\"outcome\":\"Failed\",\"errorId\":\"ReturnedToLoader\""),
        }.Select(l => Line(l.What, l.Members, minutesAgo)),
    ];

    public static string[] Left18(ImageFolder images) =>
        [.. Started18.Take(4).Select(l => l.Replace("\"00\"", $"\"{images.Images.Single(i => i.Version == FirmwareVersion.Parse("15.1")).Sha256}\"", StringComparison.Ordinal))];

    public static void Write(UpdateBench bench, params string[] lines) => File.WriteAllText(bench.JournalFilePath!, string.Concat(lines));

    public static JournalEntry[] Read(UpdateBench bench) => [.. JournalText.Read(File.ReadAllBytes(bench.JournalFilePath!), out _)];

    public static readonly string[] Started18 =
    [
        Answered("\"hardwareId\":18,\"version\":\"09.6\",\"loaderVersion\":\"08.5\""),
        Line("send", "\"step\":2,\"image\":\"SMT18UPS_15-1.enc\",\"sha256\":\"00\",\"hardwareId\":18,\"version\":\"09.6\",\"loaderVersion\":\"08.5\",\"hardwareIdAfter\":18,\"versionAfter\":\"15.1\""),
        Line("attempt", "\"step\":2,\"attempt\":1"),
        Line("lastBlock", "\"step\":2,\"block\":89,\"blocks\":90"),
        Line("end", "\"step\":2,\"outcome\":\"Started\""),
        Line("verdict", "\"outcome\":\"Failed\",\"errorId\":\"ReturnedToLoader\""),
    ];
}
