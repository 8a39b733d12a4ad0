using System;
using System.Management.Automation;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told about a journal.</summary>
internal static class JournalProblems
{
    /// <param name="port">The unit's port.</param>
    /// <param name="path">The journal.</param>
    /// <param name="e">What is wrong.</param>
    /// <param name="state">How the unit stands, as a sentence.</param>
    public static Problem From(string port, string? path, JournalException e, string state) => e.Fault switch
    {
        JournalFault.Unreadable => new("JournalUnreadable", ErrorCategory.InvalidData, port,
            $"{port}: the journal '{path}' cannot be read: {e.Message}. {state}",
            "It may tell of a unit that was left in mid-transfer: keep the file, look at its lines, and give -JournalPath another name.", e),
        JournalFault.OtherVersion => new("JournalVersion", ErrorCategory.InvalidData, port,
            $"{port}: the journal '{path}' was written by another version of ApcUps: {e.Message}. {state}",
            "Finish its update with that version, or keep the file and give -JournalPath another name.", e),
        JournalFault.InUse => new("JournalInUse", ErrorCategory.ResourceBusy, port,
            $"{port}: the journal '{path}' is in use: {e.Message}. {state}",
            "Wait for the other update to end, or give -JournalPath a file of its own; a folder has one for each port.", e),
        _ => new("JournalNotWritable", e.InnerException is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError, port,
            $"{port}: the journal '{path}' cannot be written: {e.Message}. {state}",
            "Give -JournalPath a file in a folder that exists, may be written to and has room, and run it again.", e),
    };

    /// <summary>The unit on the line is not the one that the journal left in mid-transfer.</summary>
    public static Problem Contradicts(string port, string? path, PendingStep pending, string why) => new("JournalContradicts", ErrorCategory.InvalidOperation, port,
        $"{port}: the journal '{path}' says that an update was left in mid-transfer here ({pending.Image}), but {why}. Nothing was sent.",
        "Find out which unit is on this port. If it is another one, give -JournalPath another name; the one of the journal still needs its image.");

    /// <summary>The image that was under way is not at hand.</summary>
    public static Problem ImageMissing(string port, PendingStep pending) => new("ResumeImageMissing", ErrorCategory.ObjectNotFound, port,
        $"{port}: an update was left in mid-transfer here, and its image {pending.Image} (SHA-256 {pending.Sha256}) is not among the images given. Nothing was sent.",
        "Put that very image among the images of -Path and run it again. Leave the unit powered until then. "
            + "If it is to have another image instead, give -JournalPath another name.");

    /// <summary>The unit that was left in mid-transfer says nothing.</summary>
    public static Problem Silent(string port, PendingStep pending) => new("NoPrompt", ErrorCategory.OperationTimeout, port,
        $"{port}: an update was left in mid-transfer here ({pending.Image}), and no loader asks for the rest of it. Nothing was sent.",
        "Leave the unit powered, check the cable and run Find-UpsBootloader -Wait; when its loader is heard, run this again. Half an hour after the transfer -Wait restarts the unit. "
            + "If it runs and only does not answer here, give -JournalPath another name.");
}
