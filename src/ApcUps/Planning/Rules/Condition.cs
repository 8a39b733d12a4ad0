using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Planning.Rules;

/// <summary>When a rule applies: a tree of all, any and not over comparisons.</summary>
internal abstract record Condition
{
    /// <summary>Whether it holds in a situation.</summary>
    public abstract Truth Evaluate(Situation situation);

    /// <summary>The fields whose absence keeps it from being decided; none if it is decided.</summary>
    public IEnumerable<string> Doubts(Situation situation) =>
        Evaluate(situation) == Truth.Unknown ? OwnDoubts(situation) : Enumerable.Empty<string>();

    protected abstract IEnumerable<string> OwnDoubts(Situation situation);

    /// <summary>True if every part is; true if there is none.</summary>
    public sealed record All(Condition[] Parts) : Condition
    {
        public override Truth Evaluate(Situation situation) => Parts.Select(p => p.Evaluate(situation)).DefaultIfEmpty(Truth.True).Min();

        protected override IEnumerable<string> OwnDoubts(Situation situation) => Parts.SelectMany(p => p.Doubts(situation));
    }

    /// <summary>True if one part is; false if there is none.</summary>
    public sealed record Any(Condition[] Parts) : Condition
    {
        public override Truth Evaluate(Situation situation) => Parts.Select(p => p.Evaluate(situation)).DefaultIfEmpty(Truth.False).Max();

        protected override IEnumerable<string> OwnDoubts(Situation situation) => Parts.SelectMany(p => p.Doubts(situation));
    }

    /// <summary>Swaps true and false.</summary>
    public sealed record Not(Condition Part) : Condition
    {
        public override Truth Evaluate(Situation situation) => Truth.True - (int)Part.Evaluate(situation);

        protected override IEnumerable<string> OwnDoubts(Situation situation) => Part.Doubts(situation);
    }
}
