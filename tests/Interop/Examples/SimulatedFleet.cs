using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ApcUps.Simulator;

namespace ApcUps.Tests.Interop.Examples;

/// <summary>Simulated units of this process, images for them, and the inventory that names them.</summary>
internal sealed class SimulatedFleet : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apcups-fleet-");
    private readonly List<string> _names = [];

    public SimulatedFleet()
    {
        Directory.CreateDirectory(ImagePath);
        Image(17, "07.1");
        Image(18, "09.6");
    }

    public string ImagePath => Path.Combine(_folder.FullName, "images");

    public string InventoryPath => Path.Combine(_folder.FullName, "units.csv");

    public string ResultPath => Path.Combine(_folder.FullName, "results");

    /// <summary>A unit on a pseudo-terminal of its own, which other processes can open.</summary>
    public UpsSimulator Start(SimulatorOptions options)
    {
        var unit = Simulators.Start(options with
        {
            Name = $"fleet-{Guid.NewGuid():N}",
            Transport = SimulatorTransport.Pty,
            Timings = new() { SectionPause = TimeSpan.FromSeconds(0.05), StartWindow = TimeSpan.FromSeconds(0.5) },
        });
        _names.Add(unit.Name);
        return unit;
    }

    /// <summary>The units as they are now.</summary>
    public UpsSimulator[] Now() => _names.Select(n => Simulators.TryGet(n)!).ToArray();

    public void Inventory(params string[] lines) => File.WriteAllLines(InventoryPath, lines);

    public void Image(int hardwareId, string version, int blocks = 40) =>
        File.WriteAllBytes(Path.Combine(ImagePath, $"{hardwareId}-{version}.enc"), SyntheticFirmware.Create(hardwareId, version, blocks));

    public void Dispose()
    {
        foreach (var name in _names)
        {
            Simulators.Stop(name, ReceivedFiles.Delete);
        }

        _folder.Delete(recursive: true);
    }
}
