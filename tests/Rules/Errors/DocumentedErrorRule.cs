using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Errors;

/// <summary>docs/errors.md lists every error id that the cmdlets and the engine's TransferFailure know, and no other.</summary>
public static class DocumentedErrorRule
{
    // An id stands before its category, in one argument list or tuple.
    private static readonly Regex Written = new(@"\(""([A-Z]\w+)"",[^""]*?ErrorCategory\.", RegexOptions.CultureInvariant);
    private static readonly Regex Listed = new(@"^\| `(\w+)` \|", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(Breaches(
        Repository.Sources("src", "ApcUps.PowerShell"),
        BuiltModule.Engine.GetType("ApcUps.Bootloader.TransferFailure", throwOnError: true)!,
        Repository.Read("docs", "errors.md")));

    [Fact]
    public static void PlantedBreaches_AreSeen()
    {
        var source = new SourceFile("LineProblems.cs", """
            LineFault.Busy => ("PortBusy", ErrorCategory.ResourceBusy, "Stop the program."),
            public static Problem Unreadable(string path, Exception cause) => new("ImageUnreadable",
                cause is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.ReadError, path, "text");
            """);

        Rule.Broken(
            Breaches([source], typeof(Failure), "| `PortBusy` | ResourceBusy |\n| `Forgotten` | DeviceError |\n"),
            "ImageUnreadable: not in", "NoPrompt: not in", "Forgotten: in");
    }

    private static IEnumerable<string> Breaches(IEnumerable<SourceFile> sources, Type failures, string page)
    {
        var known = sources.SelectMany(s => Written.Matches(s.Text)).Select(m => m.Groups[1].Value)
            .Concat(Enum.GetNames(failures).Where(n => n != "None")).Distinct().ToArray();
        var listed = Listed.Matches(page).Select(m => m.Groups[1].Value).ToArray();
        return known.Except(listed).Select(id => $"{id}: not in docs/errors.md.")
            .Concat(listed.Except(known).Select(id => $"{id}: in docs/errors.md, but nothing raises it."));
    }

    private enum Failure
    {
        None,
        NoPrompt,
    }
}
