using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Output;

/// <summary>
/// What cmdlets write are sealed classes of plain settable properties: no handle, nothing that changes by itself, and no nesting but
/// such classes of ours, alone or in lists.
/// </summary>
public static class PlainTypeRule
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(int), typeof(long), typeof(double), typeof(bool), typeof(TimeSpan), typeof(DateTime),
        typeof(Version), typeof(Guid), typeof(Uri), typeof(string[]), typeof(byte[]),
    ];

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.OutputTypes));

    [Fact]
    public static void PlantedBreaches_AreSeen() => Rule.Broken(
        Breaches([typeof(Fixed), typeof(Open), typeof(Good)]),
        "Fixed: no public constructor", "Fixed.Port: not settable", "Fixed.Line: Stream is not plain",
        "Open: not sealed", "Open: a public field");

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) => types.SelectMany(Breaches);

    private static IEnumerable<string> Breaches(Type type)
    {
        if (!type.IsSealed)
        {
            yield return $"{type.Name}: not sealed.";
        }

        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            yield return $"{type.Name}: no public constructor without arguments.";
        }

        if (type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0)
        {
            yield return $"{type.Name}: a public field.";
        }

        foreach (var property in type.GetProperties())
        {
            var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (property.GetSetMethod() is not { } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0)
            {
                yield return $"{type.Name}.{property.Name}: not settable.";
            }

            if (!Plain.Contains(kind) && !kind.IsEnum && !IsPart(kind, type))
            {
                yield return $"{type.Name}.{property.Name}: {kind.Name} is not plain.";
            }
        }
    }

    // A part is judged itself, where the list of types is made.
    private static bool IsPart(Type kind, Type owner) =>
        (kind.GetElementType() ?? kind) is { IsClass: true } part && part.Assembly == owner.Assembly;

    private sealed class Fixed(string port)
    {
        public string Port { get; } = port;

        public Stream? Line { get; set; }
    }

#pragma warning disable CA1852, CS0649 // the breaches
    private class Open
    {
        public int Count;
    }
#pragma warning restore

    private sealed class Good
    {
        public string Port { get; set; } = string.Empty;

        public int? BaudRate { get; set; }

        public DayOfWeek State { get; set; }

        public string[] Fault { get; set; } = [];

        public Good[] Parts { get; set; } = [];
    }
}
