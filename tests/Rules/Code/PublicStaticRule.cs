using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Code;

/// <summary>Nothing static can be set from outside its class.</summary>
public static class PublicStaticRule
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.OurTypes));

    [Fact]
    public static void PlantedBreaches_AreSeen() => Rule.Broken(Breaches([typeof(Sample)]), "Sample.Count", "Sample.Name");

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) => types.Where(t => !t.Name.Contains('<', StringComparison.Ordinal))
        .SelectMany(t => Fields(t).Concat(Properties(t)).Select(member => $"{t.FullName}.{member.Name}: static, and can be set."));

    private static IEnumerable<MemberInfo> Fields(Type type) =>
        type.GetFields(Static).Where(f => !f.IsPrivate && !f.IsLiteral && !f.IsInitOnly);

    private static IEnumerable<MemberInfo> Properties(Type type) =>
        type.GetProperties(Static).Where(p => p.SetMethod is { IsPrivate: false });

#pragma warning disable CA1802, CA1805, CA2211, IDE0044, CS0649, CS0414 // a breach
    private static class Sample
    {
        public const int Limit = 1;
        public static readonly int Fixed = 2;
        public static int Count;

        public static string Name { get; set; } = "";

        public static string Kind { get; } = "";
    }
#pragma warning restore
}
