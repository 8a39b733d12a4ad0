using System.Globalization;
using System.Management.Automation;
using ApcUps.Bootloader;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told about a transfer that failed. The error id is the failure's name.</summary>
internal static class TransferProblems
{
    public static Problem From(string port, TransferFailure failure, TransferReport report, string action) => new(
        failure.ToString(), Category(failure), port, Message(port, failure, report), action);

    /// <summary>Nobody can answer the question before the first byte.</summary>
    public static Problem NotConfirmed(string port, string state) => new("NotConfirmed", ErrorCategory.SecurityError, port,
        $"{port}: nobody can be asked here whether the image shall go. {state}",
        "Run it at a prompt, or add -Confirm:$false where nobody shall be asked.");

    private static ErrorCategory Category(TransferFailure failure) => failure switch
    {
        TransferFailure.NoPrompt or TransferFailure.NoAnswer or TransferFailure.BlindUnanswered => ErrorCategory.OperationTimeout,
        TransferFailure.NotALoader => ErrorCategory.ProtocolError,
        TransferFailure.ApplicationRunning or TransferFailure.BannerContradicts => ErrorCategory.InvalidOperation,
        TransferFailure.TooManyErrors => ErrorCategory.ConnectionError,
        TransferFailure.Cancelled => ErrorCategory.OperationStopped,
        _ => ErrorCategory.DeviceError,
    };

    private static string Message(string port, TransferFailure failure, TransferReport report)
    {
        var where = string.Format(CultureInfo.InvariantCulture, "block {0} of {1}, attempt {2}", report.BlocksSent, report.Blocks, report.Attempts);
        return port + ": " + failure switch
        {
            TransferFailure.NoPrompt when report.AnythingSent => "the unit asked for a transfer, but never took block 1.",
            TransferFailure.NoPrompt => "no loader asked for a transfer. Nothing was sent.",
            TransferFailure.NotALoader => "something speaks on this line, but it is no loader known to ApcUps.",
            TransferFailure.BannerContradicts when report.Attempts > 0 =>
                $"after an attempt the loader said of itself what forbids this image: {report.Refusal} ({where}).",
            TransferFailure.BannerContradicts => $"what the loader says of itself forbids this image: {report.Refusal}. The unit took nothing.",
            TransferFailure.ApplicationRunning when report.AnythingSent =>
                $"the unit said that it starts its application, in mid-transfer at {where}.",
            TransferFailure.ApplicationRunning => "the unit says that it starts its application, so it is not in its loader. Nothing was sent.",
            TransferFailure.BlindUnanswered => "block 1 was offered to the silent line and never acknowledged.",
            TransferFailure.CancelledByUnit => $"the unit cancelled the transfer (CAN CAN) at {where}.",
            TransferFailure.UnitRestarted => $"the unit restarted in mid-transfer at {where}.",
            TransferFailure.NoAnswer when report.BlocksSent == 0 =>
                "the unit asks for a transfer, but never acknowledged block 1: we hear it, it does not seem to hear us.",
            TransferFailure.NoAnswer => $"the unit stopped answering at {where}.",
            TransferFailure.TooManyErrors => $"the unit refused the same block too often at {where}: the line garbles bytes.",
            TransferFailure.ReturnedToLoader => $"the unit took the whole image and went back to its loader ({where}).",
            _ => $"the transfer ended at {where}.",
        };
    }
}
