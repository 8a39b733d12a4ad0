namespace ApcUps.Shell.Running;

/// <summary>How one run ended.</summary>
/// <param name="ExitCode">What to tell the caller of the program.</param>
/// <param name="WantsExit">The text ran <c>exit</c>: a prompt ends here.</param>
internal readonly record struct RunOutcome(int ExitCode, bool WantsExit);
