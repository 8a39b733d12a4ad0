using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>What is on or off is a switch; bool? stays for what has three states.</summary>
public static class SwitchRule
{
    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreach_IsSeen() => Rule.Broken(Breaches([typeof(Sample)]), "-Blind");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets) =>
        from found in Parameters.OfAll(cmdlets)
        where found.Parameter.PropertyType == typeof(bool)
        select $"{found.Cmdlet}: -{found.Parameter.Name} is a bool.";

    [Cmdlet(VerbsCommon.Get, "UpsPort")]
    private sealed class Sample : PSCmdlet
    {
        [Parameter]
        public bool Blind { get; set; }

        [Parameter]
        public bool? InUse { get; set; }

        [Parameter]
        public SwitchParameter Force { get; set; }
    }
}
