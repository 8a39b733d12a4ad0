using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Cmdlets;

/// <summary>
/// What changes a unit, a file or any state supports -WhatIf and -Confirm, and asks: itself, or in a class of ours that it calls, or that such a class calls.
/// Only these verbs promise to change nothing.
/// </summary>
public static class ShouldProcessRule
{
    private static readonly string[] OnlyLook =
    [
        VerbsCommon.Find, VerbsCommon.Get, VerbsCommon.Watch, VerbsDiagnostic.Measure, VerbsDiagnostic.Resolve,
        VerbsDiagnostic.Test, VerbsDiagnostic.Trace, VerbsLifecycle.Wait,
    ];

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.Cmdlets));

    [Fact]
    public static void PlantedBreaches_AreSeen() => Rule.Broken(
        Breaches([typeof(Blunt), typeof(Pretender), typeof(Asker), typeof(Delegating), typeof(Looker)]),
        "Blunt: changes things without SupportsShouldProcess", "Pretender: never calls ShouldProcess");

    private static IEnumerable<string> Breaches(IEnumerable<Type> cmdlets)
    {
        foreach (var cmdlet in cmdlets)
        {
            var declaration = Parameters.Declaration(cmdlet);
            if (!declaration.SupportsShouldProcess && !OnlyLook.Contains(declaration.VerbName))
            {
                yield return $"{cmdlet.Name}: changes things without SupportsShouldProcess.";
            }

            if (declaration.SupportsShouldProcess && !Asks(cmdlet))
            {
                yield return $"{cmdlet.Name}: never calls ShouldProcess.";
            }
        }
    }

    private static bool Asks(Type cmdlet)
    {
        var own = Instruction.Of(WithNested(cmdlet)).ToArray();
        var called = Called(own, cmdlet.Assembly);
        return own.Concat(called).Concat(Called(called, cmdlet.Assembly)).Any(i => i.Operand is MethodBase { Name: nameof(Cmdlet.ShouldProcess) });
    }

    /// <summary>The instructions of the classes of ours that these call.</summary>
    private static Instruction[] Called(IEnumerable<Instruction> calling, Assembly ours) => Instruction.Of(calling
        .Select(i => (i.Operand as MethodBase)?.DeclaringType).OfType<Type>().Where(t => t.Assembly == ours && !t.ContainsGenericParameters).Distinct()).ToArray();

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).SelectMany(WithNested).Prepend(type);

    [Cmdlet(VerbsLifecycle.Stop, "UpsSimulator")]
    private sealed class Blunt : PSCmdlet;

    [Cmdlet(VerbsLifecycle.Stop, "UpsSimulator", SupportsShouldProcess = true)]
    private sealed class Pretender : PSCmdlet;

    [Cmdlet(VerbsLifecycle.Stop, "UpsSimulator", SupportsShouldProcess = true)]
    private sealed class Asker : PSCmdlet
    {
        protected override void EndProcessing() => ShouldProcess("ups", "stop");
    }

    [Cmdlet(VerbsLifecycle.Stop, "UpsSimulator", SupportsShouldProcess = true)]
    private sealed class Delegating : PSCmdlet
    {
        protected override void EndProcessing() => Confirmation.Ask(this);
    }

    [Cmdlet(VerbsCommon.Get, "UpsSimulator")]
    private sealed class Looker : PSCmdlet;

    private static class Confirmation
    {
        public static bool Ask(PSCmdlet cmdlet) => cmdlet.ShouldProcess("ups", "stop");
    }
}
