using System.Collections.Generic;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning.Rules;

namespace ApcUps.Planning.Gate;

/// <summary>
/// Judges whether one image may go to one unit over the serial port: the id must be known and the image's, and no rule may
/// forbid it, unless an explicit demand lifts a rule that allows that.
/// </summary>
public static class SendGate
{
    private static readonly string[] AskedOutLoud = ["downgrade", "batteryCharge"];

    /// <summary>The verdict.</summary>
    /// <param name="image">A sound image: nothing lifts a broken chain or checksum, and the gate does not look for one.</param>
    /// <param name="stated">What is known of the unit without its loader's words.</param>
    /// <param name="heard">What its loader said.</param>
    /// <param name="force">True if the user demands it explicitly.</param>
    public static GateVerdict Judge(ImageFacts image, UnitFacts stated, LoaderHeard heard, bool force)
    {
        var identity = UnitIdentity.Of(stated, heard);
        var said = RuleBook.Known.Judge(identity.Unit, image, UpdateTransport.Serial, identity.Unit.OutputOn);
        var findings = said.Where(f => f.Applies).ToArray();
        var reasons = new[] { identity.Refusal, Incomplete(image, heard) }.OfType<GateRefusal>()
            .Concat(findings.Where(Blocks).Select(f => RuleRefusal.Of(f, image, identity.Unit)))
            .OrderBy(r => r.Kind).ToArray();
        var questions = findings.Where(IsAskedOutLoud).Select(f => new GateQuestion(f.Rule.Id, f.Rule.Effect.Question!)).ToArray();
        return new()
        {
            Unit = identity.Unit,
            Trusted = identity.Trusted,
            Refusals = reasons.Where(r => !(force && r.CanBeForced)).ToArray(),
            Overridden = force ? reasons.Where(r => r.CanBeForced).Select(r => r.Name).Concat(questions.Select(q => q.Rule)).ToArray() : [],
            Questions = force ? [] : questions,
            Conditions = findings.Select(Condition).OfType<string>().Distinct().ToArray(),
            Warnings = Warnings(image, identity, said).ToArray(),
        };
    }

    private static bool Blocks(RuleFinding finding) =>
        finding.Does(EffectKind.Refuse) || finding.Does(EffectKind.InsertStep) || finding.Does(EffectKind.ForbidTransport);

    private static bool IsAskedOutLoud(RuleFinding finding) => finding.Does(EffectKind.Confirm) && AskedOutLoud.Contains(finding.Rule.Effect.Ask);

    private static string? Condition(RuleFinding finding) => finding.Rule.Effect switch
    {
        { Kind: EffectKind.RequireOutputOff } => "its output must be off",
        { Kind: EffectKind.Confirm, Ask: "interfaceEnabled" } => "updates over its serial port must be enabled on its display",
        { Kind: EffectKind.Confirm, Checklist.Length: > 0 } effect => string.Join(", ", effect.Checklist),
        _ => null,
    };

    /// <summary>A unit without application has lost more than that: in the one recovery that is documented, only the whole image brought it back.</summary>
    private static GateRefusal? Incomplete(ImageFacts image, LoaderHeard heard)
    {
        var fuller = FirmwareCatalogue.Known.Releases.FirstOrDefault(r => r.HardwareId == image.HardwareId && !r.ApplicationOnly && r.CarriesBootloader);
        return heard.NoApplication && image.ApplicationOnly && fuller is not null
            ? new(
                RefusalKind.ApplicationOnly,
                null,
                $"the unit has no application at all and {image.Name} holds the application only, without the unit's other processors",
                $"Send the whole image first: {fuller.FileNames[0]} (ID{fuller.HardwareId}, version {fuller.Version}).",
                CanBeForced: true)
            : null;
    }

    private static IEnumerable<string> Warnings(ImageFacts image, UnitIdentity identity, IReadOnlyList<RuleFinding> said)
    {
        if (identity.Contradiction is not null)
        {
            yield return identity.Contradiction;
        }

        if (image.ChangesHardwareId)
        {
            yield return $"{image.Name} changes the unit's hardware id from {image.HardwareId} to {image.HardwareIdAfterInstall}.";
        }

        // Where not even the id is known, the other gaps are no news.
        foreach (var finding in said.Where(f => f.Rule.Effect.Kind == EffectKind.Warn && (f.Applies || identity.Unit.HardwareId is not null)))
        {
            var doubt = finding.Applies ? string.Empty : $"not decided, since {string.Join(" and ", finding.Doubts)} is not known: ";
            yield return $"{finding.Rule.Id}: {doubt}{finding.Rule.Text}.";
        }
    }
}
