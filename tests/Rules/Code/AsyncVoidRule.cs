using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Code;

/// <summary>No async void, written or as a lambda: its exception would end PowerShell.</summary>
public static class AsyncVoidRule
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    [Fact]
    public static void Product_KeepsIt() => Rule.Kept(Breaches(BuiltModule.OurTypes));

    [Fact]
    public static void PlantedBreaches_AreSeen()
    {
        var types = typeof(Sample).GetNestedTypes(BindingFlags.NonPublic).Prepend(typeof(Sample));

        Rule.Broken(Breaches(types), "Sample.Written", "Sample.<Lambda>");
    }

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(Declared)
        where method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))
        select $"{Instruction.Outermost(type).Name}.{method.Name}: async void.";

    private static class Sample
    {
        public static async void Written() => await Task.Yield();

        public static Action Lambda() => async () => await Task.Yield();

        public static async Task Fine() => await Task.Yield();
    }
}
