using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Code;

/// <summary>A type is named after what it is, not that it helps.</summary>
public static class TypeNameRule
{
    private static readonly string[] SayNothing = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utilities"];

    [Fact]
    public static void Product_KeepsIt() => Rule.Kept(Breaches(BuiltModule.OurTypes));

    [Fact]
    public static void PlantedBreach_IsSeen() => Rule.Broken(Breaches([typeof(LineHelper), typeof(Line)]), "LineHelper");

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) =>
        from type in types
        where !type.Name.Contains('<', StringComparison.Ordinal) && SayNothing.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))
        select $"{type.FullName}: says nothing.";

    private static class LineHelper;

    private static class Line;
}
