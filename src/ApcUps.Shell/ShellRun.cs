using System;
using System.Management.Automation;
using ApcUps.Shell.Host;
using ApcUps.Shell.Prompt;
using ApcUps.Shell.Running;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell;

/// <summary>One life of the shell: opens the session, runs what was asked, and gives the exit code.</summary>
internal static class ShellRun
{
    public static int Run(ShellOptions options, string module)
    {
        // Only pwsh's own console host reads NO_COLOR; the engine under it does not.
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
            PSStyle.Instance.OutputRendering = OutputRendering.PlainText;

        var screen = new Screen();
        using var interrupt = new Interrupt();
        var answers = Answers.From(screen, interrupt);
        using var session = new Session(new ShellHost(new ShellUI(screen, answers)), interrupt);
        if (!session.TryImport(module, out var outcome))
            return outcome;

        if (options.File is { } file)
            return session.RunFile(file, options.Arguments);

        if (options.Command is { } command)
            return session.RunCommand(command);

        return new PromptLoop(session, screen, answers).Run();
    }
}
