using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>A cmdlet's noun is singular and begins with the product's prefix, Ups; Ups alone says too little.</summary>
public static class NounRule
{
    private const string Prefix = "Ups";

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreaches_AreSeen() =>
        Rule.Broken(Breaches([typeof(Plural), typeof(Foreign), typeof(Bare), typeof(Fine)]), "'UpsPorts'", "'SerialPort'", "'Ups'");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets) =>
        from cmdlet in cmdlets
        let noun = Parameters.Declaration(cmdlet).NounName
        where !noun.StartsWith(Prefix, StringComparison.Ordinal) || noun == Prefix || Parameters.LooksPlural(noun)
        select $"{cmdlet}: the noun '{noun}' is no singular noun with the prefix {Prefix}.";

    [Cmdlet(VerbsCommon.Get, "UpsPorts")]
    private sealed class Plural : PSCmdlet;

    [Cmdlet(VerbsCommon.Get, "SerialPort")]
    private sealed class Foreign : PSCmdlet;

    [Cmdlet(VerbsCommon.Get, "Ups")]
    private sealed class Bare : PSCmdlet;

    [Cmdlet(VerbsCommon.Get, "UpsStatus")]
    private sealed class Fine : PSCmdlet;
}
