using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>A parameter that names a port, a speed, a fault, a hardware id, a model, a version or a unit that runs completes its values. A new unit's name is free.</summary>
public static class CompleterRule
{
    private static readonly string[] Named = ["Port", "BaudRate", "Fault", "SimulatorName", "HardwareId", "InstalledVersion", "TargetVersion", "LoaderVersion", "Sku"];
    private static readonly string[] MakeNames = [VerbsCommon.New, VerbsLifecycle.Start];

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreaches_AreSeen() =>
        Rule.Broken(Breaches([typeof(StopUps), typeof(StartUps)]), "StopUps: -Name", "StartUps: -Port");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets) =>
        from found in Parameters.OfAll(cmdlets)
        where NeedsCompleter(Parameters.Declaration(found.Cmdlet), found.Parameter.Name) && !Completes(found.Parameter)
        select $"{found.Cmdlet.Name}: -{found.Parameter.Name} has no completer.";

    private static bool NeedsCompleter(CmdletAttribute cmdlet, string name) =>
        Named.Contains(name) || (name == "Name" && cmdlet.NounName == "UpsSimulator" && !MakeNames.Contains(cmdlet.VerbName));

    private static bool Completes(PropertyInfo parameter) =>
        parameter.PropertyType.IsEnum || parameter.IsDefined(typeof(ValidateSetAttribute))
        || typeof(IArgumentCompleter).IsAssignableFrom(parameter.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type);

    [Cmdlet(VerbsLifecycle.Stop, "UpsSimulator")]
    private sealed class StopUps : PSCmdlet
    {
        [Parameter]
        public string? Name { get; set; }
    }

    [Cmdlet(VerbsLifecycle.Start, "UpsSimulator")]
    private sealed class StartUps : PSCmdlet
    {
        [Parameter]
        public string? Name { get; set; }

        [Parameter]
        public string? Port { get; set; }

        [Parameter]
        [ValidateSet("9600", "2400")]
        public int BaudRate { get; set; }
    }
}
