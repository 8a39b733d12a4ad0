using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Planning;
using ApcUps.Planning.Rules;

namespace ApcUps.Updating;

/// <summary>
/// The conditions before a step, one after the other: those that the vendor names, those that rules name, and those of the
/// computer that sends. What cannot be read is unknown, never assumed.
/// </summary>
public static class Preconditions
{
    /// <summary>The name of the condition that the output is off.</summary>
    public const string OutputOff = "OutputOff";

    /// <summary>How the text of a condition begins that could not be read.</summary>
    public const string MakeSure = "could not be read; make sure that ";

    /// <summary>Judges all conditions.</summary>
    /// <param name="unit">The unit as it was found.</param>
    /// <param name="image">The image of the step.</param>
    /// <param name="machine">The computer that sends.</param>
    /// <param name="wish">What the user lifts.</param>
    public static UpsUpdateCheck[] Of(UnitSeen unit, ImageFacts image, MachineFacts machine, PreconditionWish wish)
    {
        var findings = RuleBook.Known.Judge(unit.Facts, image, UpdateTransport.Serial, unit.Facts.OutputOn);
        return
        [
            Output(unit, image, wish),
            .. Unit(unit, findings, wish.Force),
            .. Machine(machine),
        ];
    }

    /// <summary>True if the condition is one of the computer that sends.</summary>
    public static bool IsOfTheMachine(UpsUpdateCheck check) => check.Name.StartsWith("Machine", StringComparison.Ordinal);

    /// <summary>The first condition that refuses the step; null if none does.</summary>
    public static UpsUpdateCheck? Blocking(IEnumerable<UpsUpdateCheck> checks) =>
        checks.FirstOrDefault(c => c is { State: UpdateCheckState.NotMet, Severity: FindingSeverity.Error });

    private static UpsUpdateCheck Output(UnitSeen unit, ImageFacts image, PreconditionWish wish)
    {
        var ifOn = RuleBook.Known.Judge(unit.Facts, image, UpdateTransport.Serial, outputOn: true).Where(f => f.Does(EffectKind.RequireOutputOff)).ToArray();
        var load = unit.Status?.LoadPercent is { } percent and > 0 ? $" and feeds {percent:F0} % of its rated load" : string.Empty;
        var strict = ifOn.Any(f => f.Rule.Override == RuleOverride.Never);
        return unit.Facts.OutputOn switch
        {
            false => Check(OutputOff, UpdateCheckState.Met, FindingSeverity.Error, "its output is off"),
            true when ifOn.Length == 0 => Check(OutputOff, UpdateCheckState.NotMet, FindingSeverity.Warning,
                $"its output is on{load}; this id takes the image so, but what it feeds has no protection meanwhile"),
            true when wish.AllowOutputOn && !strict => Check(OutputOff, UpdateCheckState.Lifted, FindingSeverity.Error,
                $"its output is on{load}, which -AllowOutputOn lets pass: what it feeds may lose its power"),
            true => Check(OutputOff, UpdateCheckState.NotMet, FindingSeverity.Error,
                $"its output is on{load} (rule {ifOn[0].Rule.Id}{(strict ? ", which nothing lifts" : string.Empty)})"),
            null when wish.AllowOutputOn && !strict => Check(OutputOff, UpdateCheckState.Lifted, FindingSeverity.Error,
                "whether its output is on cannot be read, and -AllowOutputOn lets it be: what it feeds may lose its power"),
            null => Check(OutputOff, UpdateCheckState.Unknown, FindingSeverity.Error, "its output is off, for what it feeds may lose its power"),
        };
    }

    private static IEnumerable<UpsUpdateCheck> Unit(UnitSeen unit, IReadOnlyList<RuleFinding> findings, bool force)
    {
        var status = unit.Status;
        yield return Read("OnMains", status?.OnBattery is { } onBattery ? !onBattery && (status.State & UpsState.InputBad) != UpsState.InputBad : null, force,
            "its mains are there", "its mains are gone or bad: an update that ends in mid-way for want of power can leave it dead");
        yield return Read("BatteryConnected", status?.Faults is { } faults ? !faults.Contains("BatteryDisconnected") : null, force,
            "its battery is connected", "it says that its battery is disconnected");
        yield return Read("NoTest", status?.State is { } state ? (state & (UpsState.Testing | UpsState.Calibrating)) == 0 : null, force,
            "no battery test or runtime calibration runs", "a battery test or a runtime calibration runs: wait for its end");
        if (findings.Any(f => f.Does(EffectKind.Confirm) && f.Rule.Effect.Ask == "interfaceEnabled"))
        {
            yield return Check("SerialUpdatesEnabled", UpdateCheckState.Unknown, FindingSeverity.Warning,
                "updates over its serial port are enabled on its display (Configuration, menu type Advanced, Firmware Upgrade Interface, Serial = Enable)");
        }

        yield return Check("SmartSlotEmpty", UpdateCheckState.Unknown, FindingSeverity.Information, "no card is in its SmartSlot");
        yield return Check("NotFedByThisUnit", UpdateCheckState.Unknown, FindingSeverity.Warning, "this computer is not fed by this unit");
    }

    private static IEnumerable<UpsUpdateCheck> Machine(MachineFacts machine)
    {
        yield return machine.OtherProgram is { } other
            ? Check("PortFree", UpdateCheckState.NotMet, FindingSeverity.Error, $"{other} has the port open too")
            : Check("PortFree", UpdateCheckState.Met, FindingSeverity.Error, "no other program was seen on the port");
        yield return machine.CannotStayAwake is { } why
            ? Check("MachineAwake", UpdateCheckState.NotMet, FindingSeverity.Warning,
                $"nothing keeps this computer from falling asleep ({why.TrimEnd('.')}); one that slept in mid-transfer left a unit dead, so switch its sleep off by hand")
            : Check("MachineAwake", UpdateCheckState.Met, FindingSeverity.Warning, "this computer is kept awake");
        yield return machine.OnBattery is { } onBattery
            ? Check("MachineOnMains", onBattery ? UpdateCheckState.NotMet : UpdateCheckState.Met, FindingSeverity.Warning,
                onBattery ? "this computer runs on its battery: connect it to the mains" : "this computer runs on the mains")
            : Check("MachineOnMains", UpdateCheckState.Unknown, FindingSeverity.Warning, "this computer does not run on its battery");
    }

    // The vendor's conditions, which the rule "preconditions" lets an explicit demand lift.
    private static UpsUpdateCheck Read(string name, bool? holds, bool force, string good, string bad) => holds switch
    {
        true => Check(name, UpdateCheckState.Met, FindingSeverity.Error, good),
        false => Check(name, force ? UpdateCheckState.Lifted : UpdateCheckState.NotMet, FindingSeverity.Error, bad),
        null => Check(name, UpdateCheckState.Unknown, FindingSeverity.Error, good),
    };

    private static UpsUpdateCheck Check(string name, UpdateCheckState state, FindingSeverity severity, string text) =>
        new() { Name = name, State = state, Severity = severity, Text = state == UpdateCheckState.Unknown ? MakeSure + text : text };
}
