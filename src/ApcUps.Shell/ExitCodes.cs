namespace ApcUps.Shell;

/// <summary>What the shell tells its caller; the same numbers as pwsh uses.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 64;
    public const int Interrupted = 130;
}
