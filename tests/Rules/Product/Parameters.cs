using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace ApcUps.Tests.Rules.Product;

/// <summary>What PowerShell reads off a cmdlet's class.</summary>
internal static class Parameters
{
    public static CmdletAttribute Declaration(Type cmdlet) => cmdlet.GetCustomAttribute<CmdletAttribute>()
        ?? throw new ArgumentException($"{cmdlet} has no Cmdlet attribute.", nameof(cmdlet));

    public static IEnumerable<PropertyInfo> Of(Type cmdlet) =>
        cmdlet.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute), inherit: true));

    public static IEnumerable<(Type Cmdlet, PropertyInfo Parameter)> OfAll(IEnumerable<Type> cmdlets) =>
        cmdlets.SelectMany(c => Of(c).Select(p => (c, p)));

    /// <summary>Whether an English word looks plural: Ports, but not Progress or Status.</summary>
    public static bool LooksPlural(string word) =>
        word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal);
}
