using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Code;

/// <summary>The module speaks through PowerShell's streams alone. The console is the Shell's.</summary>
public static class ConsoleRule
{
    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.ShippedTypes));

    [Fact]
    public static void Shell_UsesIt() => Assert.NotEmpty(Breaches(BuiltModule.Shell.GetTypes()));

    [Fact]
    public static void PlantedBreach_IsSeen() => Rule.Broken(Breaches([typeof(Sample)]), "Sample.Speak");

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) =>
        from instruction in Instruction.Of(types)
        where instruction.Operand is { } member && member.DeclaringType == typeof(Console)
        select $"{instruction}: uses the console.";

    private static class Sample
    {
        public static void Speak() => Console.WriteLine("C");
    }
}
