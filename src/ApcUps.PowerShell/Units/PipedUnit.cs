using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ApcUps.Bootloader;
using ApcUps.Planning;

namespace ApcUps.Commands.Units;

/// <summary>
/// Tells what a command knows of a unit from its parameters and the object that came down the pipeline. An image's own
/// hardware id binds by name like a unit's, but it says nothing of the unit: it would make every image the right one.
/// </summary>
internal sealed class PipedUnit
{
    private static readonly string[] AboutImages = ["ApcUps.UpsFirmwareImage", "ApcUps.UpsFirmwarePlanStep", "ApcUps.UpsFirmwareTransfer"];

    private static readonly string[] UnitParameters =
        [nameof(UnitFacts.HardwareId), nameof(UnitFacts.InstalledVersion), nameof(UnitFacts.LoaderVersion), nameof(UnitFacts.Sku)];

    private readonly HashSet<string> _typed;

    /// <summary>Made when the command begins: what is bound by then was typed by its user.</summary>
    public PipedUnit(PSCmdlet cmdlet) => _typed = new(cmdlet.MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit, with those facts that the object may speak for.</summary>
    public UnitFacts Facts(UnitFacts bound, PSObject? input)
    {
        var image = AboutImages.Any(t => Is(input, t));
        var earlier = Is(input, "ApcUps.UpsFirmwareTransfer") ? Number(input, nameof(UpsFirmwareTransfer.UnitHardwareId)) : null;
        var unit = new UnitFacts
        {
            HardwareId = !image || _typed.Contains(nameof(bound.HardwareId)) ? bound.HardwareId : earlier,
            InstalledVersion = Typed(nameof(bound.InstalledVersion), image, bound.InstalledVersion),
            LoaderVersion = IsLoader(input) && !_typed.Contains(nameof(bound.LoaderVersion)) ? null : bound.LoaderVersion,
            Sku = Typed(nameof(bound.Sku), image, bound.Sku is null || UnknownWord.Is(bound.Sku) ? null : bound.Sku.Trim()),
            SerialNumber = bound.SerialNumber,
            OutputOn = bound.OutputOn,
        };
        return unit with { Stated = Stated(unit, input).ToArray() };
    }

    /// <summary>True if a unit was given at all, though perhaps nothing is known of it.</summary>
    public bool IsGiven(PSObject? input) =>
        UnitParameters.Any(_typed.Contains) || (input is not null && input.BaseObject is not (string or FileSystemInfo) && !AboutImages.Any(t => Is(input, t)));

    /// <summary>What the unit's loader said, if the object tells.</summary>
    public static LoaderHeard Heard(PSObject? input) => !IsLoader(input) ? LoaderHeard.Nothing : new(
        Text(input, nameof(UpsBootloader.Product)),
        FirmwareVersion.TryParse(Text(input, nameof(UpsBootloader.LoaderVersion))),
        Text(input, nameof(UpsBootloader.State)) == nameof(LoaderState.NoApplication));

    /// <summary>The protocol by which the object was read; Auto if it was not read from a unit.</summary>
    public static UpsProtocol Protocol(PSObject? input) =>
        Is(input, "ApcUps.UpsStatus") && Enum.TryParse<UpsProtocol>(Text(input, nameof(UpsStatus.Protocol)), out var protocol) ? protocol : UpsProtocol.Auto;

    private static bool IsLoader(PSObject? input) => Is(input, "ApcUps.UpsBootloader");

    private static bool Is(PSObject? input, string type) => input is not null && input.TypeNames.Any(t => t == type || t == "Deserialized." + type);

    private static string? Text(PSObject? input, string name) => input?.Properties[name]?.Value?.ToString();

    private static int? Number(PSObject? input, string name) => int.TryParse(Text(input, name), out var number) ? number : null;

    private T? Typed<T>(string name, bool image, T? value)
        where T : class => !image || _typed.Contains(name) ? value : null;

    private IEnumerable<string> Stated(UnitFacts unit, PSObject? input)
    {
        var read = Is(input, "ApcUps.UpsStatus");
        return new (string Name, object? Value)[]
        {
            (nameof(unit.HardwareId), unit.HardwareId),
            (nameof(unit.InstalledVersion), unit.InstalledVersion),
            (nameof(unit.LoaderVersion), unit.LoaderVersion),
            (nameof(unit.Sku), unit.Sku),
        }.Where(f => f.Value is not null && (!read || _typed.Contains(f.Name))).Select(f => $"{f.Name} {f.Value}");
    }
}
