using System;
using System.Linq;
using ApcUps.Planning.Rules;
using Xunit;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Every rule, by its id, in a situation of its own and in one nearby.</summary>
public class RuleTests
{
    private static readonly RuleCase[] Cases = [.. IdRuleCases.All, .. ImageRuleCases.All, .. WayRuleCases.All];

    public static TheoryData<string> Ids
    {
        get
        {
            var ids = new TheoryData<string>();
            foreach (var rule in Cases)
            {
                ids.Add(rule.Rule);
            }

            return ids;
        }
    }

    [Fact]
    public void Cases_AreThoseOfTheData()
    {
        Assert.Equal(45, Cases.Length);
        Assert.Equal(
            RuleBook.Known.Rules.Select(r => r.Id).OrderBy(i => i, StringComparer.Ordinal),
            Cases.Select(c => c.Rule).OrderBy(i => i, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_InItsSituation_Applies(string id)
    {
        var finding = Find(id, Cases.Single(c => c.Rule == id).Applies);
        Assert.True(finding?.Applies);
        Assert.Empty(finding!.Doubts);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_NearItsSituation_DoesNotApply(string id)
    {
        if (Cases.Single(c => c.Rule == id).DoesNot is { } pair)
        {
            Assert.Null(Find(id, pair));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Data_IsWhole(string id)
    {
        var rule = RuleBook.Known.Rules.Single(r => r.Id == id);
        Assert.All([rule.Title, rule.Confidence, rule.Text], t => Assert.NotEmpty(t));
        Assert.NotEmpty(rule.Evidence);
        Assert.Equal(rule.Effect.Kind is EffectKind.Warn or EffectKind.Info or EffectKind.ExpectId or EffectKind.PreferTransport, rule.Override == RuleOverride.None);
        Assert.True(rule.Severity != RuleSeverity.Brick || rule.Override == RuleOverride.Never);
        Assert.Equal(rule.Effect.Kind == EffectKind.Confirm, rule.Effect.Question is not null && rule.Effect.Ask is not null);
        Assert.Contains(rule.Effect.Phase, new[] { "beforeStep", "afterTransfer", "afterInstall", "afterFailure" });
    }

    [Fact]
    public void Rules_Scope_IsThatOfTwoRules() =>
        Assert.Equal(["id18-scope-3kva", "id23-scope-15.0"], RuleBook.Known.Rules.Where(r => r.IsScope).Select(r => r.Id));

    internal static RuleFinding? Find(string id, Pair pair) =>
        RuleBook.Known.Judge(pair.Unit, pair.Image, pair.Transport, pair.OutputOn).SingleOrDefault(f => f.Rule.Id == id);
}
