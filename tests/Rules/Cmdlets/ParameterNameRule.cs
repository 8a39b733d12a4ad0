using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>A parameter's name is singular, even where it takes several. A switch (-AllBaudRates) counts nothing; a unit of time may be plural.</summary>
public static class ParameterNameRule
{
    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreach_IsSeen() => Rule.Broken(Breaches([typeof(Sample)]), "-Ports");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets) =>
        from found in Parameters.OfAll(cmdlets)
        let name = found.Parameter.Name
        where Parameters.LooksPlural(name) && !name.EndsWith("Seconds", StringComparison.Ordinal)
            && found.Parameter.PropertyType != typeof(SwitchParameter)
        select $"{found.Cmdlet}: -{name} is plural.";

    [Cmdlet(VerbsCommon.Get, "UpsPort")]
    private sealed class Sample : PSCmdlet
    {
        [Parameter]
        public string[]? Ports { get; set; }

        [Parameter]
        public double DwellSeconds { get; set; }

        [Parameter]
        public string? Address { get; set; }

        [Parameter]
        public SwitchParameter AllPorts { get; set; }
    }
}
