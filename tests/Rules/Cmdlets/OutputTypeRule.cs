using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>A cmdlet says what it writes.</summary>
public static class OutputTypeRule
{
    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreaches_AreSeen() =>
        Rule.Broken(Breaches([typeof(Silent), typeof(Vague), typeof(Told)]), "Silent", "Vague");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets) =>
        from cmdlet in cmdlets
        where !cmdlet.GetCustomAttributes<OutputTypeAttribute>().SelectMany(a => a.Type).Any(t => t.Type is { } type && type != typeof(object))
        select $"{cmdlet}: no OutputType.";

    [Cmdlet(VerbsCommon.Get, "UpsPort")]
    private sealed class Silent : PSCmdlet;

    [Cmdlet(VerbsCommon.Get, "UpsPort")]
    [OutputType(typeof(object))]
    private sealed class Vague : PSCmdlet;

    [Cmdlet(VerbsCommon.Get, "UpsPort")]
    [OutputType(typeof(string))]
    private sealed class Told : PSCmdlet;
}
