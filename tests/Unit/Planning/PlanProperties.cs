using System;
using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning;
using ApcUps.Planning.Rules;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>What holds for any unit, target and way, whatever images are at hand.</summary>
public class PlanProperties
{
    private static readonly ImageFacts[] Catalogue =
        [.. FirmwareCatalogue.Known.Releases.Select(r => ImageFacts.Of(r) with { Path = "/images/" + r.FileNames[0] })];

    private static Gen<string?> Versions => Gen.Elements(
        null, "00.3", "02.4", "02.9", "04.1", "05.1", "07.0", "07.1", "07.9", "08.3", "09.2", "09.6", "10.1", "10.2", "15.0", "15.1", "15.2", "15.5", "15.6", "18.2", "99.9");

    private static Gen<int?> Ids => Gen.Frequency(
        (8, Gen.Elements(FirmwareCatalogue.Known.HardwareIds.Select(i => (int?)i.HardwareId).ToArray())),
        (4, Gen.Elements<int?>(17, 18, 20, 23, 1001, 1002, 1010, 1013, 1019)),
        (1, Gen.Elements<int?>(null, 0, -1, 4711, int.MaxValue)));

    private static Gen<UnitFacts> Units =>
        from id in Ids
        from version in Versions
        from loader in Gen.Elements(null, null, "05.0", "07.2", "08.31", "08.5", "01.4")
        from sku in Gen.Elements(null, null, "SMT1500RM2U", "SMT3000RM2U", "SMX750", "SMX3000RMLV2U", "SUA1500", "SRTL2K2RM1UC", "?")
        from output in Gen.Elements<bool?>(null, true, false)
        select Facts.Ups(id, version, loader, sku, null, output);

    // What a damaged or made-up header might say; the SHA-256 of some is that of an image that rules name.
    private static Gen<ImageFacts> Strangers =>
        from id in Ids
        from after in Gen.Frequency((3, Gen.Constant(id)), (1, Ids))
        from version in Versions
        from loader in Versions
        from flags in Gen.Choose(0, 15)
        from sha256 in Gen.Frequency((4, Gen.Choose(0, 9).Select(i => (string?)$"{i}{id}{version}")), (1, Gen.Elements(Catalogue.Select(i => i.Sha256).ToArray())), (1, Gen.Constant<string?>(null)))
        select Facts.Made(id, version ?? string.Empty) with
        {
            HardwareIdAfterInstall = after,
            Sha256 = sha256,
            LoaderVersion = FirmwareVersion.TryParse(loader),
            HasSignature = (flags & 1) != 0,
            ApplicationOnly = (flags & 2) != 0,
            IsValid = (flags & 12) != 0,
        };

    private static Gen<PlanRequest> Requests =>
        from unit in Units
        from target in Versions
        from transport in Gen.Elements(UpdateTransport.Serial, UpdateTransport.Serial, UpdateTransport.Usb, UpdateTransport.Nmc)
        from known in Gen.Elements(Catalogue).ArrayOf()
        from strange in Strangers.ArrayOf()
        select new PlanRequest { Unit = unit, Target = FirmwareVersion.TryParse(target), Transport = transport, Images = [.. known, .. strange] };

    [Fact]
    public void Plan_Any_IsStepsOrARefusalOrNothingToDo() => ForAny((_, plan) =>
        (plan.Refusal is not null) == !plan.IsPossible
        && (plan.IsPossible || (plan.Steps.Length == 0 && plan.MissingImages.Length == 0 && !plan.IsReady))
        && plan.IsUpToDate == (plan.IsPossible && plan.Steps.Length == 0)
        && plan.IsReady == (plan.IsPossible && plan.Steps.All(s => s.Path is not null))
        && plan.Steps.Length <= 8);

    [Fact]
    public void Plan_Any_StepsAreForTheIdThatTheUnitHasThen() => ForAny((request, plan) =>
        plan.Steps.Select(s => s.HardwareId).SequenceEqual(
            new[] { request.Unit.HardwareId ?? 0 }.Concat(plan.Steps.Select(s => s.HardwareIdAfter)).Take(plan.Steps.Length))
        && plan.Steps.Select(s => s.Number).SequenceEqual(Enumerable.Range(1, plan.Steps.Length)));

    [Fact]
    public void Plan_Any_EndsAtWhatItSays() => ForAny((request, plan) =>
        plan.Steps.Length == 0
        || (plan.TargetVersion == plan.Steps[plan.Steps.Length - 1].VersionAfter
            && (request.Target is null || FirmwareVersion.Parse(plan.TargetVersion!) == request.Target)));

    [Fact]
    public void Plan_Any_UsesNoImageTwice() => ForAny((_, plan) => plan.Steps.Select(s => s.Sha256 + s.Image).Distinct().Count() == plan.Steps.Length);

    [Fact]
    public void Plan_Any_OnlyStepsBehindAnIdChangeAreProvisional() => ForAny((_, plan) =>
        plan.Steps.Select(s => s.Provisional).SequenceEqual(plan.Steps.Select((_, i) => plan.Steps.Take(i).Any(s => s.HardwareIdAfter != s.HardwareId))));

    [Fact]
    public void Plan_Any_NoStepIsForbiddenWhenJudgedAgain() => ForAny((request, plan) =>
    {
        var unit = request.Unit;
        foreach (var step in plan.Steps)
        {
            var image = request.Images.Concat(Catalogue.Select(i => i with { Path = null }))
                .First(i => i.Name == step.Image && i.Sha256 == step.Sha256 && i.Path == step.Path && i.HardwareId == step.HardwareId
                    && i.HardwareIdAfterInstall == step.HardwareIdAfter && i.Version?.ToString() == step.Version
                    && (i.LoaderVersion ?? unit.LoaderVersion)?.ToString() == step.LoaderVersionAfter && i.IsValid);
            if (RuleBook.Known.Judge(unit, image, request.Transport, unit.OutputOn)
                .Any(f => f.Does(EffectKind.Refuse) || f.Does(EffectKind.InsertStep) || f.Does(EffectKind.ForbidTransport)))
            {
                return false;
            }

            unit = unit with
            {
                HardwareId = step.HardwareIdAfter,
                InstalledVersion = FirmwareVersion.Parse(step.VersionAfter),
                LoaderVersion = FirmwareVersion.TryParse(step.LoaderVersionAfter),
            };
        }

        return true;
    });

    private static void ForAny(Func<PlanRequest, UpsFirmwarePlan, bool> holds) =>
        Prop.ForAll(Requests.ToArbitrary(), request => holds(request, new Planner().Make(request))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
