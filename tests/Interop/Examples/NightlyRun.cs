using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ApcUps.Tests.Interop.Product;
using ApcUps.Tests.Interop.Shell;
using Microsoft.VisualBasic.FileIO;
using Xunit;

namespace ApcUps.Tests.Interop.Examples;

/// <summary>One run of examples/Nightly-Maintenance.ps1 in the Shell, as a scheduler starts it, and what it left.</summary>
internal sealed class NightlyRun
{
    private NightlyRun(ShellResult shell, string? csv, string? json)
    {
        Shell = shell;
        Records = json is null ? [] : File.ReadAllLines(json).Select(Parse).ToArray();
        if (csv is not null)
        {
            SameInCsv(csv);
        }
    }

    public static string Script { get; } = Path.Combine(ModuleSession.Root, "examples", "Nightly-Maintenance.ps1");

    public ShellResult Shell { get; }

    /// <summary>The lines of the file with JSON lines; the CSV file was held against them.</summary>
    public IReadOnlyList<JsonElement> Records { get; }

    /// <summary>The verdicts of all rows, in the order of the inventory.</summary>
    public string[] Verdicts => Records.Select(r => Text(r, "Verdict")!).ToArray();

    /// <summary>The error ids of all rows, in the order of the inventory; empty where there is none.</summary>
    public string[] ErrorIds => Records.Select(r => Text(r, "ErrorId") ?? string.Empty).ToArray();

    /// <summary>Starts it with the fleet's paths.</summary>
    public static ShellProcess Start(SimulatedFleet fleet, params string[] more) => ShellProcess.StartProgram(
        ShellProcess.Program,
        ["-File", Script, "-InventoryPath", fleet.InventoryPath, "-ImagePath", fleet.ImagePath, "-ResultPath", fleet.ResultPath, .. more]);

    /// <summary>Runs it with the fleet's paths; whatever it would ask is answered with yes.</summary>
    public static NightlyRun Of(SimulatedFleet fleet, params string[] more)
    {
        var before = Results(fleet, "*");
        using var shell = Start(fleet, more);
        var result = shell.Finish("y\ny\ny\n");
        return new(result, Results(fleet, "*.csv").Except(before).SingleOrDefault(), Results(fleet, "*.jsonl").Except(before).SingleOrDefault());
    }

    /// <summary>The results in a folder that an earlier run left.</summary>
    public static NightlyRun Left(SimulatedFleet fleet, ShellResult shell) => new(shell, Results(fleet, "*.csv").Single(), Results(fleet, "*.jsonl").Single());

    public static string? Text(JsonElement record, string name) => record.GetProperty(name).ToString() is { Length: > 0 } text ? text : null;

    private static string[] Results(SimulatedFleet fleet, string pattern) =>
        Directory.Exists(fleet.ResultPath) ? Directory.GetFiles(fleet.ResultPath, pattern) : [];

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }

    private void SameInCsv(string path)
    {
        using var csv = new TextFieldParser(path) { TrimWhiteSpace = false };
        csv.SetDelimiters(",");
        var header = csv.ReadFields()!;
        foreach (var record in Records)
        {
            Assert.Equal(record.EnumerateObject().Select(p => p.Name), header);
            Assert.Equal(record.EnumerateObject().Select(p => p.Value.ToString()), csv.ReadFields()!);
        }

        Assert.True(csv.EndOfData, "the CSV file has more rows than the JSON lines");
    }
}
