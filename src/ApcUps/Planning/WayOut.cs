using System.Collections.Generic;
using System.Linq;
using ApcUps.Planning.Rules;

namespace ApcUps.Planning;

/// <summary>Says what would make a refused plan possible.</summary>
internal static class WayOut
{
    /// <summary>A sentence or more; null if there is nothing to name.</summary>
    public static string? Of(IReadOnlyList<RuleFinding> findings)
    {
        var ways = findings.SelectMany(Ways).Distinct().ToArray();
        return ways.Length == 0 ? null : string.Join(" ", ways);
    }

    private static IEnumerable<string> Ways(RuleFinding finding)
    {
        var rule = finding.Rule;
        if (rule.Effect.Ask == "hardwareId")
        {
            yield return $"{rule.Effect.Question} Give -HardwareId.";
            yield break;
        }

        foreach (var parameter in finding.Doubts.Select(Parameter).OfType<string>())
        {
            yield return $"Give {parameter}.";
        }

        if (rule.WayOut is { } way)
        {
            yield return $"What lifts {rule.Id}: {way}.";
        }

        if (rule.Effect.Kind == EffectKind.ForbidTransport)
        {
            yield return "Plan for the serial port, with -Transport Serial.";
        }
        else if (rule.Override == RuleOverride.Force)
        {
            yield return $"Send-UpsFirmware -Force overrides {rule.Id}.";
        }
    }

    private static string? Parameter(string field) => field switch
    {
        RuleField.UnitId => "-HardwareId",
        RuleField.UnitVersion => "-InstalledVersion",
        RuleField.UnitLoader => "-LoaderVersion",
        RuleField.UnitSku or RuleField.UnitSeries => "-Sku",
        RuleField.UnitDateCode => "-SerialNumber",
        _ => null,
    };
}
