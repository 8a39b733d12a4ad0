using ApcUps.Planning;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>A unit and an image for it.</summary>
public sealed record Pair(UnitFacts Unit, ImageFacts Image, UpdateTransport Transport = UpdateTransport.Serial, bool? OutputOn = null);

/// <summary>A situation in which a rule applies, and one nearby in which it does not; null if there is none.</summary>
public sealed record RuleCase(string Rule, Pair Applies, Pair? DoesNot);
