namespace ApcUps.Lines;

/// <summary>Error numbers of open, the same on Linux and macOS.</summary>
internal static class Errno
{
    /// <summary>EPERM.</summary>
    public const int NotPermitted = 1;

    /// <summary>ENOENT.</summary>
    public const int NoEntry = 2;

    /// <summary>EIO: a port of the chip set that is not there.</summary>
    public const int InputOutput = 5;

    /// <summary>ENXIO.</summary>
    public const int NoAddress = 6;

    /// <summary>EACCES.</summary>
    public const int Access = 13;

    /// <summary>EBUSY: another program asked for exclusive use.</summary>
    public const int Busy = 16;

    /// <summary>ENODEV.</summary>
    public const int NoDevice = 19;

    /// <summary>EISDIR.</summary>
    public const int IsDirectory = 21;

    /// <summary>EINVAL.</summary>
    public const int Invalid = 22;

    /// <summary>ENOTTY.</summary>
    public const int NotTerminal = 25;

    /// <summary>True if trying again cannot help. .NET spoils the number of a process's first failure, so unknown ones are not final.</summary>
    public static bool IsFinal(int number) =>
        number is NotPermitted or NoEntry or NoAddress or Access or NoDevice or IsDirectory or Invalid or NotTerminal;
}
