using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>A cmdlet's verb is one that PowerShell approves.</summary>
public static class VerbRule
{
    private static readonly HashSet<string> Approved = new(
        typeof(PSCmdlet).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == "System.Management.Automation" && t.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields()).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!));

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreach_IsSeen() => Rule.Broken(Breaches([typeof(Unapproved), typeof(Approvable)]), "'Flash'");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets) =>
        from cmdlet in cmdlets
        let verb = Parameters.Declaration(cmdlet).VerbName
        where !Approved.Contains(verb)
        select $"{cmdlet}: the verb '{verb}' is not approved.";

    [Cmdlet("Flash", "UpsFirmware")]
    private sealed class Unapproved : PSCmdlet;

    [Cmdlet(VerbsCommunications.Send, "UpsFirmware")]
    private sealed class Approvable : PSCmdlet;
}
