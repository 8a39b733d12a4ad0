using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Errors;

/// <summary>
/// Error records are made in one place, Errors/Problem.cs, and their TargetObject is a string: never the cmdlet, a line or a process.
/// </summary>
public static class ErrorRecordRule
{
    private const string Maker = "ApcUps.Commands.Errors.Problem";

    [Fact]
    public static void Module_KeepsIt()
    {
        Rule.Kept(Breaches(BuiltModule.ShippedTypes, Maker));
        Assert.Contains(Instruction.Of([BuiltModule.Commands.GetType(Maker, throwOnError: true)!]), MakesRecord);
    }

    [Fact]
    public static void PlantedBreaches_AreSeen()
    {
        Rule.Broken(Breaches([typeof(Good), typeof(Bad)], typeof(Good).FullName!), "Bad.Elsewhere: makes", "Bad.Elsewhere: TargetObject");
        Rule.Broken(Breaches([typeof(Bad)], typeof(Bad).FullName!), "TargetObject");
    }

    private static IEnumerable<string> Breaches(IEnumerable<Type> types, string maker)
    {
        Instruction? before = null;
        foreach (var instruction in Instruction.Of(types))
        {
            if (MakesRecord(instruction) && instruction.Author.FullName != maker)
            {
                yield return $"{instruction}: makes an ErrorRecord; only {maker} does.";
            }

            // The last argument is what was put on the stack just before.
            if (MakesRecord(instruction) && !GivesString(before!))
            {
                yield return $"{instruction}: TargetObject is no string.";
            }

            before = instruction;
        }
    }

    private static bool MakesRecord(Instruction instruction) =>
        instruction.Code == OpCodes.Newobj && instruction.Operand?.DeclaringType == typeof(ErrorRecord);

    private static bool GivesString(Instruction instruction) =>
        instruction.Code == OpCodes.Ldstr || (instruction.Operand as MethodInfo)?.ReturnType == typeof(string);

    private sealed record Good(string Target)
    {
        public ErrorRecord Record() => new(new IOException(), "LineLost", ErrorCategory.ConnectionError, Target);
    }

    private sealed class Bad
    {
        public ErrorRecord Elsewhere() => new(new IOException(), "LineLost", ErrorCategory.ConnectionError, this);
    }
}
