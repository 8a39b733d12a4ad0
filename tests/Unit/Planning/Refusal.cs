using Xunit;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>What every refused plan is.</summary>
public static class Refusal
{
    /// <summary>Asserts that a plan is refused, by these rules.</summary>
    public static void Is(UpsFirmwarePlan plan, params string[] rules)
    {
        Assert.False(plan.IsPossible || plan.IsReady || plan.IsUpToDate);
        Assert.Empty(plan.Steps);
        Assert.Empty(plan.MissingImages);
        Assert.NotEmpty(plan.Refusal!);
        Assert.Equal(rules, plan.RefusedBy);
    }
}
