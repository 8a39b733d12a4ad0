using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>Whatever sends to a unit asks by itself, unless told not to: ConfirmImpact is High.</summary>
public static class HighImpactRule
{
    private static readonly string[] Sends = [VerbsCommunications.Send, VerbsData.Update, VerbsDiagnostic.Repair];

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreach_IsSeen() => Rule.Broken(Breaches([typeof(Hasty), typeof(Careful), typeof(Harmless)]), "Hasty");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets) =>
        from cmdlet in cmdlets
        let declaration = Parameters.Declaration(cmdlet)
        where Sends.Contains(declaration.VerbName) && declaration.ConfirmImpact != ConfirmImpact.High
        select $"{cmdlet}: sends to a unit with ConfirmImpact {declaration.ConfirmImpact}.";

    [Cmdlet(VerbsCommunications.Send, "UpsFirmware", SupportsShouldProcess = true)]
    private sealed class Hasty : PSCmdlet;

    [Cmdlet(VerbsCommunications.Send, "UpsFirmware", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
    private sealed class Careful : PSCmdlet;

    [Cmdlet(VerbsLifecycle.Stop, "UpsSimulator", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
    private sealed class Harmless : PSCmdlet;
}
