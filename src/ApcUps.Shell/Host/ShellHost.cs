using System;
using System.Globalization;
using System.Management.Automation.Host;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Host;

/// <summary>What the engine asks of the program around it.</summary>
internal sealed class ShellHost(ShellUI ui) : PSHost
{
    private int? _exitCode;

    public Screen Screen => ui.Screen;

    public override string Name => "ApcUps.Shell";

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI => ui;

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <summary>The argument of <c>exit</c>, once, if the last run used it.</summary>
    public int? TakeExit()
    {
        var code = _exitCode;
        _exitCode = null;
        return code;
    }

    public override void SetShouldExit(int exitCode) => _exitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This shell has no nested prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This shell has no nested prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
