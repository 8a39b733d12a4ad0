using System.Linq;

namespace ApcUps.Commands.Transfers;

/// <summary>Makes a part of a file's name out of a port's address.</summary>
internal static class PortFileName
{
    public static string Of(string port) => new string(port.Select(c => char.IsLetterOrDigit(c) ? c : '-').ToArray()).Trim('-');
}
