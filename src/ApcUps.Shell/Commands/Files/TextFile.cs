using System;
using System.IO;
using System.Management.Automation;
using System.Text;

namespace ApcUps.Shell.Commands.Files;

/// <summary>The one file that a command's path stands for. What keeps it from being opened ends the command.</summary>
internal sealed class TextFile(PSCmdlet command, string path, bool isLiteral)
{
    public StreamReader Read() => Open(file => new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true));

    public StreamWriter Write(bool withMark) => Open(file =>
        new StreamWriter(new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read), new UTF8Encoding(withMark)));

    private T Open<T>(Func<string, T> open)
        where T : class
    {
        var file = FullName();
        try
        {
            return open(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(e, "FileOpenFailure", ErrorCategory.OpenError);
        }
    }

    private string FullName()
    {
        if (isLiteral || !WildcardPattern.ContainsWildcardCharacters(path))
            return command.GetUnresolvedProviderPathFromPSPath(path);

        var files = command.GetResolvedProviderPathFromPSPath(path, out _);
        return files.Count switch
        {
            1 => files[0],
            0 => throw Refused(new FileNotFoundException($"No file matches '{path}'."), "FileOpenFailure", ErrorCategory.OpenError),
            _ => throw Refused(new PSInvalidOperationException($"More than one file matches '{path}'."), "ReadWriteMultipleFilesNotSupported", ErrorCategory.InvalidArgument),
        };
    }

    /// <summary>Ends the command; what it gives back never comes to be thrown.</summary>
    private Exception Refused(Exception cause, string id, ErrorCategory category)
    {
        command.ThrowTerminatingError(new ErrorRecord(cause, id, category, path));
        return cause;
    }
}
