using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Planning.Gate;

namespace ApcUps.Commands.Transfers;

/// <summary>Makes the object that users see out of what the engine reports.</summary>
internal static class TransferResults
{
    public static UpsFirmwareTransfer For(string port, int? baudRate, ImageFile image, GateVerdict verdict) => new()
    {
        Port = port,
        BaudRate = baudRate,
        Path = image.Image.Path,
        Sha256 = image.Image.Sha256,
        HardwareId = image.Image.HardwareId,
        Version = image.Image.Version,
        UnitHardwareId = verdict.Unit.HardwareId,
        Overridden = verdict.Overridden.ToArray(),
        Blocks = image.Bytes.Length / Xmodem.XmodemBlock.ShortLength,
    };

    /// <summary>Our own gate refused it; no byte was sent.</summary>
    public static UpsFirmwareTransfer Refused(UpsFirmwareTransfer result, Problem problem)
    {
        result.Outcome = TransferOutcome.Refused;
        result.ErrorId = problem.ErrorId;
        result.Recommendation = problem.Action;
        result.StartedAt = DateTime.UtcNow;
        return result;
    }

    /// <summary>There is no image to send.</summary>
    public static UpsFirmwareTransfer Refused(string port, int? baudRate, string path, Problem problem) =>
        Refused(new() { Port = port, BaudRate = baudRate, Path = path }, problem);

    /// <summary>The operator said no.</summary>
    public static UpsFirmwareTransfer Declined(UpsFirmwareTransfer result)
    {
        result.Outcome = TransferOutcome.Cancelled;
        result.Recommendation = "Nothing was sent. The unit is as it was.";
        result.StartedAt = DateTime.UtcNow;
        return result;
    }

    public static void Fill(UpsFirmwareTransfer result, TransferReport report)
    {
        result.Outcome = report.Outcome;
        result.Succeeded = report.Outcome == TransferOutcome.Started;
        result.Attempts = report.Attempts;
        result.Blocks = report.Blocks;
        result.BlocksSent = report.BlocksSent;
        result.Resends = report.Resends;
        result.Restarts = report.Restarts;
        var seconds = report.SendingTime.TotalSeconds;
        result.BytesPerSecond = report.BytesSent > 0 && seconds > 0 ? report.BytesSent / seconds : null;
        result.LoaderVersion = report.LoaderVersion;
        result.LoaderText = report.LoaderText;
        result.Recommendation = TransferAdvice.For(report);
    }

    /// <summary>The line was lost, or never opened: what became of the unit is known only as far as the report goes.</summary>
    public static void FillLost(UpsFirmwareTransfer result, TransferReport report)
    {
        report.Lose();
        Fill(result, report);
    }

    public static Problem? ProblemOf(string port, TransferReport report) =>
        report.Outcome is TransferOutcome.Failed or TransferOutcome.Refused
            ? TransferProblems.From(port, report.Failure, report, TransferAdvice.For(report))
            : null;
}
