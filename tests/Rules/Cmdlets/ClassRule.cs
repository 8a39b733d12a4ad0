using System;
using System.Collections.Generic;
using System.Management.Automation;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>A cmdlet is a sealed class [Verb][Noun]Command in ApcUps.Commands: error ids hold that name, for life.</summary>
public static class ClassRule
{
    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets, "ApcUps.Commands"));

    [Fact]
    public static void PlantedBreaches_AreSeen()
    {
        Rule.Broken(
            Breaches([typeof(GetUpsPort), typeof(GetUpsStatusCommand), typeof(FindUpsPortCommand)], typeof(ClassRule).Namespace!),
            "GetUpsPort: not named GetUpsPortCommand", "GetUpsStatusCommand: not sealed");
        Rule.Broken(Breaches([typeof(FindUpsPortCommand)], "ApcUps.Commands"), "not in ApcUps.Commands");
    }

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets, string home)
    {
        foreach (var cmdlet in cmdlets)
        {
            var declaration = Parameters.Declaration(cmdlet);
            var name = declaration.VerbName + declaration.NounName + "Command";
            if (cmdlet.Name != name)
            {
                yield return $"{cmdlet.Name}: not named {name}.";
            }

            if (!cmdlet.IsSealed)
            {
                yield return $"{cmdlet.Name}: not sealed.";
            }

            if (cmdlet.Namespace != home)
            {
                yield return $"{cmdlet.Name}: not in {home}.";
            }
        }
    }

    [Cmdlet(VerbsCommon.Get, "UpsPort")]
    private sealed class GetUpsPort : PSCmdlet;

#pragma warning disable CA1852 // the breach
    [Cmdlet(VerbsCommon.Get, "UpsStatus")]
    private class GetUpsStatusCommand : PSCmdlet;
#pragma warning restore

    [Cmdlet(VerbsCommon.Find, "UpsPort")]
    private sealed class FindUpsPortCommand : PSCmdlet;
}
