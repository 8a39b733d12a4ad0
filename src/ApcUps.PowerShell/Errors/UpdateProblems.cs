using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Planning;
using ApcUps.Updating;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told about an update that cannot be made, or did not get where it was to get.</summary>
internal static class UpdateProblems
{
    /// <summary>-WhatIf opens no line, so somebody must say which unit it is.</summary>
    public static Problem IdentityNeeded(string port) => new("HardwareIdUnknown", ErrorCategory.InvalidArgument, port,
        $"{port}: -WhatIf opens no line, and nobody states which unit is there.",
        "Give -HardwareId (and -InstalledVersion), or pipe Get-UpsStatus in.");

    public static Problem Contradicts(string port, string why, string state) => new("HardwareIdContradicts", ErrorCategory.InvalidOperation, port,
        $"{port}: {why}. {state}", "Check the port and the list of units: one of them is wrong.");

    public static Problem NoPlan(string port, UpsFirmwarePlan plan, string state)
    {
        var (id, category) = plan.RefusedBy.FirstOrDefault() switch
        {
            "id-unknown" => ("HardwareIdUnknown", ErrorCategory.InvalidArgument),
            "id-must-match" => ("WrongHardwareId", ErrorCategory.InvalidArgument),
            null => ("NoPlan", ErrorCategory.ObjectNotFound),
            _ => ("RuleForbids", ErrorCategory.InvalidOperation),
        };
        return new(id, category, port, $"{port}: no way to the version aimed at: {plan.Refusal}. {state}",
            plan.WayOut ?? "Get-UpsFirmwarePlan with the same images shows the reasons.");
    }

    public static Problem StepMissing(string port, UpsFirmwarePlan plan, IReadOnlyList<string> rules, string state)
    {
        var missing = plan.Steps.Where(s => s.IsMissing).Select(s => $"{s.Image} ({s.Reason})");
        var direct = rules.Count > 0 ? $"{plan.TargetVersion} must not go to this unit directly (rule {string.Join(", ", rules)})" : $"the way to {plan.TargetVersion} has {plan.Steps.Length} step(s)";
        return new("StepMissing", ErrorCategory.InvalidOperation, port,
            $"{port}: {direct}, and of the images that it takes these are not at hand: {string.Join("; ", missing)}. {state}",
            $"Fetch {string.Join(", ", plan.MissingImages)} from the vendor, put it with the other images, and run the command again.{(rules.Count > 0 ? " Nothing lifts this, not even -Force." : string.Empty)}");
    }

    public static Problem ImageChanged(string port, string path, string state) => new("ImageChanged", ErrorCategory.InvalidData, port,
        $"{port}: the image '{path}' is not the one that was planned with: it was changed on disk meanwhile. {state}",
        "Find out who changed it, and run the command again.");

    public static Problem LoaderNotReachable(string port, string who, string state) => new("LoaderNotReachable", ErrorCategory.InvalidOperation, port,
        $"{port}: {who}, and no public way is known to bring a unit into its loader over its serial port. {state}",
        "Run it again with -Wait where somebody can switch the unit's output off and restart it, or update it through its network card or USB.");

    /// <summary>A condition that does not hold.</summary>
    public static Problem Condition(string port, UpsUpdateCheck check, string state)
    {
        const string mend = "Put that right and run it again. -Force lifts it.";
        var (id, category, action) = check.Name switch
        {
            Preconditions.OutputOff => ("OutputOn", ErrorCategory.InvalidOperation,
                "Shut down what it feeds and switch its output off, or add -AllowOutputOn where the rule allows it."),
            "OnMains" => ("MainsMissing", ErrorCategory.InvalidOperation, mend),
            "BatteryConnected" => ("BatteryMissing", ErrorCategory.InvalidOperation, mend),
            "NoTest" => ("TestRunning", ErrorCategory.InvalidOperation, mend),
            _ => ("PortShared", ErrorCategory.InvalidOperation, "Stop that program (PowerChute, apcupsd, NUT) and run it again."),
        };
        return new(id, category, port, $"{port}: {check.Text}. {state}", action);
    }

    public static Problem PowerCycleCutsLoad(string port, string state) => new("OutputOn", ErrorCategory.InvalidOperation, port,
        $"{port}: the unit must be restarted to reach its loader, and its output is on: that would cut what it feeds. {state}",
        "Shut down what it feeds and switch its output off first. Neither -AllowOutputOn nor -Force lifts this.");

    /// <summary>The unit was to be restarted, and its loader did not ask.</summary>
    public static Problem NotCaught(Problem problem) => problem with
    {
        Action = "Run it again and restart the unit while it waits: give it more time with -TimeoutSeconds, and keep its power off until the display is dark. "
            + "That a loader asks for a moment at start-up is user-reported and may not hold for this unit; what then remains is its network card or USB. "
            + "Its serial updates may also be switched off on the display (Configuration, Firmware Upgrade Interface).",
    };

    /// <summary>A loader was heard when the unit was looked for, and did not ask any more.</summary>
    public static Problem WindowClosed(Problem problem) => problem with
    {
        Action = $"{problem.Action} Its loader was heard a moment before: if the unit was just starting, its application runs by now (Get-UpsStatus), and -Wait asks for another restart.",
    };

    /// <summary>The unit answers, and that it has the version aimed at is only stated.</summary>
    public static Problem OnlyStated(string port, string state) => new("ReadingIncomplete", ErrorCategory.ReadError, port,
        $"{port}: the unit answers, but does not tell its firmware version; that it has the version aimed at was only stated. {state}",
        "Look at its display (About), or ask it by a protocol that tells it: -Protocol Microlink or Modbus. If it does not have that version, leave -InstalledVersion out.");

    /// <summary>Nobody can say whether a silent unit may be restarted.</summary>
    public static Problem RestartNotConfirmed(string port, string state) => new("RestartNotConfirmed", ErrorCategory.SecurityError, port,
        $"{port}: the unit says nothing and may be programming an image, and nobody can be asked. {state}",
        "Run it at a prompt. -Force does not answer this.");

    public static Problem OutputNotConfirmed(string port, string state) => new("OutputNotConfirmed", ErrorCategory.SecurityError, port,
        $"{port}: whether the output is off cannot be read, and nobody can be asked. {state}",
        "Run it at a prompt. -Force does not answer this.");

    /// <summary>The output was off, but that was some time ago, and the unit does not say it again.</summary>
    public static Problem OutputNotReadAgain(string port, string state) => new("OutputNotConfirmed", ErrorCategory.SecurityError, port,
        $"{port}: the unit's output was off when it was first read, some time ago, and cannot be read again now, so nobody is told to restart it. {state}",
        "If you have restarted it already, wait until its display is back. Then run it again, and restart the unit only when the warning says so.");

    /// <summary>A condition held when the unit was read, and the unit does not say it again.</summary>
    public static Problem ConditionsNotReadAgain(string port, IReadOnlyList<string> names, string state) => new("ReadingIncomplete", ErrorCategory.ReadError, port,
        $"{port}: what held when the unit was first read, some time ago, cannot be read again now ({string.Join(", ", names)}), so nobody is told to restart it. {state}",
        "Run it again in a minute.");

    /// <summary>Between two steps another unit came onto the line.</summary>
    public static Problem UnitReplaced(string port, UpsFirmwareState before, UpsFirmwareState now) => new("UnitReplaced", ErrorCategory.InvalidOperation, port,
        $"{port}: after a step the unit answered as {before} with serial number {before.SerialNumber ?? "unknown"}, and now another one answers: {now} with serial number {now.SerialNumber ?? "unknown"}. Nothing was sent to it.",
        "Put the first unit back on this line and run it again: its update is not over.");

    /// <summary>The unit answers, and has not become what the step was for.</summary>
    public static Problem NoProgress(string port, UpsFirmwarePlanStep step, UnitFacts unit) => new("VersionNotReached", ErrorCategory.DeviceError, port,
        $"{port}: {step.Image} was taken and the unit answers as version {unit.InstalledVersion}, but with loader {unit.LoaderVersion?.ToString() ?? "unknown"} the way leads over the same image again.",
        "The unit works. Its loader was not replaced: look at its display (About) in some minutes, and do not go on to the next image as long as it shows that loader.");

    /// <summary>A unit in its loader for which there is nothing newer than what was stated.</summary>
    public static Problem NothingNewer(string port, string state) => new("NoPlan", ErrorCategory.ObjectNotFound, port,
        $"{port}: the unit is in its loader and runs nothing, and neither the images at hand nor the catalogue have anything newer than the version that was stated. {state}",
        "Name the version to send with -TargetVersion, or leave -InstalledVersion out.");

    public static Problem OtherVersion(string port, UpsFirmwarePlanStep step, UpsStatus status) => new("VersionNotReached", ErrorCategory.DeviceError, port,
        $"{port}: {step.Image} was taken and the unit runs, but it answers with {Shown(status)} instead of ID{step.HardwareIdAfter}, version {step.VersionAfter}.",
        "The unit works. Look at its display (About) in some minutes; if it shows the same, check that the image is right for its model, and try again.");

    public static Problem BackInLoader(string port, UpsFirmwarePlanStep step) => new("ReturnedToLoader", ErrorCategory.DeviceError, port,
        $"{port}: the unit took {step.Image} and said that it starts, but its loader speaks again.",
        "Leave it powered and run the command again: while its loader asks, it takes the image as often as needed.");

    private static string Shown(UpsStatus status) =>
        $"{(status.HardwareId is { } id ? $"ID{id}" : "no hardware id")}, version {status.FirmwareVersion ?? "unknown"}";
}
