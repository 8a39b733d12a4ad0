using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>No parameter and no alias is a bare -Timeout, which is milliseconds to some and seconds to others.</summary>
public static class TimeoutRule
{
    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreaches_AreSeen() => Rule.Broken(Breaches([typeof(Sample)]), "-Timeout", "-Wait");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets) =>
        from found in Parameters.OfAll(cmdlets)
        let aliases = found.Parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []
        where aliases.Append(found.Parameter.Name).Any(n => n.EndsWith("Timeout", StringComparison.OrdinalIgnoreCase))
        select $"{found.Cmdlet}: -{found.Parameter.Name} does not say its unit.";

    [Cmdlet(VerbsLifecycle.Wait, "UpsBootloader")]
    private sealed class Sample : PSCmdlet
    {
        [Parameter]
        public int Timeout { get; set; }

        [Parameter]
        [Alias("Timeout")]
        public int Wait { get; set; }

        [Parameter]
        [Alias("TimeoutSec")]
        public int TimeoutSeconds { get; set; }
    }
}
