using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Code;

/// <summary>
/// No static state in what ships but the two registries of docs/architecture.md: static fields are read-only and hold what cannot change,
/// such as numbers, texts, expressions and objects of ours made of nothing else. Private arrays count as constants.
/// </summary>
public static class StaticStateRule
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly string[] Registries = ["ApcUps.Lines.OpenLines", "ApcUps.Simulator.Simulators"];

    private static readonly HashSet<Type> Constant =
    [
        typeof(string), typeof(decimal), typeof(TimeSpan), typeof(DateTime), typeof(Guid), typeof(Version), typeof(Uri), typeof(Regex),
    ];

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.ShippedTypes, Registries));

    [Fact]
    public static void Registries_AreThoseOfTheDocumentation()
    {
        var page = Repository.Read("docs", "architecture.md");

        Assert.All(Registries, r => Assert.Contains($"- `{r.Split('.')[^1]}` (", page, StringComparison.Ordinal));
        Assert.All(Registries, r => Assert.Contains(BuiltModule.ShippedTypes, t => t.FullName == r));
    }

    [Fact]
    public static void PlantedBreaches_AreSeen() => Rule.Broken(
        Breaches([typeof(Sample), typeof(Registry)], [typeof(Registry).FullName!]),
        "Sample.Shared: public, and an array", "Sample.Seen: a List`1", "Sample.Holder: a Holder", "Sample.s_count: not read-only", "Sample.t_own: not read-only");

    private static IEnumerable<string> Breaches(IEnumerable<Type> types, string[] registries) =>
        from type in types
        where !registries.Contains(type.FullName) && !type.Name.Contains('<', StringComparison.Ordinal) && !type.ContainsGenericParameters
        from field in type.GetFields(Static)
        where !field.IsLiteral
        let problem = Problem(field)
        where problem is not null
        select $"{type.Name}.{Name(field)}: {problem}.";

    // A property's field is private; who sees the property sees the array.
    private static string? Problem(FieldInfo field)
    {
        if (!field.IsInitOnly)
        {
            return "not read-only";
        }

        var value = field.GetValue(null);
        var seen = field.Name.StartsWith('<') || !field.IsPrivate;
        return value is Array && seen && field.FieldType.IsArray ? "public, and an array" : IsConstant(value) ? null : $"a {value!.GetType().Name}";
    }

    private static string Name(FieldInfo field) => field.Name.Split('<', '>') is [_, var property, _] ? property : field.Name;

    private static bool IsConstant(object? value) => value is null
        || value.GetType() is var type
        && (type.IsPrimitive || type.IsEnum || Constant.Contains(type)
            || (value is Array all && all.Cast<object?>().All(IsConstant))
            || (value is Delegate call && IsConstant(call.Target))
            || (IsOurs(type) && type.GetFields(Instance).All(f => (f.IsInitOnly || type.IsValueType) && IsConstant(f.GetValue(value)))));

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("ApcUps", StringComparison.Ordinal);

#pragma warning disable CA1802, CA1805, CA2211, CS0169, CS0414, CS0649, IDE0044, IDE0051, IDE0052, CA1823 // breaches
    private static class Sample
    {
        public static readonly int[] Shared = [1];
        public static readonly Regex Pattern = new("C+");
        private const int Limit = 1;
        private static readonly List<string> Seen = [];
        private static readonly Holder Holder = new();
        private static readonly Pair[] Pairs = [new("NAK", 3)];
        private static readonly Func<int, int> Twice = static n => 2 * n;
        private static int s_count;

        [ThreadStatic]
        private static int t_own;

        public static IReadOnlyList<int> Rates { get; } = [2400, 9600];
    }

    private static class Registry
    {
        private static readonly List<string> Running = [];
    }

    private sealed class Holder
    {
        private int _count;
    }
#pragma warning restore

    private sealed record Pair(string Name, int Count);
}
