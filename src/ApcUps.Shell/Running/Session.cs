using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using ApcUps.Shell.Commands;
using ApcUps.Shell.Host;

namespace ApcUps.Shell.Running;

/// <summary>One runspace for the life of the program, and the running of text in it.</summary>
internal sealed class Session : IDisposable
{
    private const string SucceededVariable = "__ApcUpsShellSucceeded";
    private readonly ShellHost _host;
    private readonly Interrupt _interrupt;

    public Session(ShellHost host, Interrupt interrupt)
    {
        _host = host;
        _interrupt = interrupt;
        Runspace = RunspaceFactory.CreateRunspace(_host, StandIns.InitialState());
        Runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        Runspace.Open();
        Runspace.DefaultRunspace = Runspace;
    }

    /// <summary>The runspace, for completion.</summary>
    public Runspace Runspace { get; }

    /// <summary>Loads the module. A module that does not load is the end: its error has been printed.</summary>
    public bool TryImport(string manifest, out int exitCode)
    {
        // So that scripts can name it too: Import-Module ApcUps, #Requires -Modules ApcUps.
        var parent = Path.GetDirectoryName(Path.GetDirectoryName(manifest));
        Environment.SetEnvironmentVariable("PSModulePath", parent + Path.PathSeparator + Environment.GetEnvironmentVariable("PSModulePath"));

        exitCode = RunCommand($"Import-Module -Name {ScriptCall.Quote(manifest)} -ErrorAction Stop");
        return exitCode == ExitCodes.Success;
    }

    /// <summary>Runs text to its end with all it says on the screen, and tells how it went the way pwsh's exit code does.</summary>
    public int RunCommand(string text)
    {
        Parser.ParseInput(text, out _, out var faults);
        if (faults.Length > 0)
        {
            // Told before anything is added to the text, and told also if it only breaks off.
            _host.UI.WriteErrorLine("ParserError: " + string.Join(Environment.NewLine, faults.Select(fault => fault.Message)));
            return ExitCodes.Failure;
        }

        // HadErrors also counts errors that were caught, and $? read from outside is always true: the text says itself how it ended.
        var outcome = RunLine($"{text}\n$global:{SucceededVariable} = $?");
        var isOpen = !outcome.WantsExit && outcome.ExitCode == ExitCodes.Success;
        return isOpen && Runspace.SessionStateProxy.GetVariable(SucceededVariable) is not true ? ExitCodes.Failure : outcome.ExitCode;
    }

    /// <summary>Runs a script with the words of a command line.</summary>
    public int RunFile(string file, IReadOnlyList<string> arguments)
    {
        // `exit n` in a file does not reach the host: the file ends as a failure whose number is in LASTEXITCODE. One that throws
        // ends before the answer is written, and the number is then some other program's.
        var proxy = Runspace.SessionStateProxy;
        proxy.SetVariable(SucceededVariable, null);
        proxy.SetVariable("LASTEXITCODE", null);
        var code = RunCommand(ScriptCall.ToText(file, arguments));
        return proxy.GetVariable(SucceededVariable) is false && proxy.GetVariable("LASTEXITCODE") is int left and not 0 ? left : code;
    }

    /// <summary>Runs text as typed at a prompt: nothing is added to it, so that $? is the person's own.</summary>
    public RunOutcome RunLine(string text)
    {
        using var pipeline = Create();
        pipeline.AddScript(text);
        pipeline.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        pipeline.AddCommand("Out-Default");
        _interrupt.Watch(pipeline);
        try
        {
            pipeline.Invoke(null, new PSInvocationSettings { AddToHistory = true });
        }
        catch (PipelineStoppedException)
        {
            return new RunOutcome(ExitCodes.Interrupted, false);
        }
        catch (RuntimeException uncaught)
        {
            _interrupt.Forget();
            Print(uncaught.ErrorRecord);
            return new RunOutcome(ExitCodes.Failure, false);
        }
        finally
        {
            _interrupt.Forget();
            _host.Screen.ClearProgress();
        }

        // A stopped pipeline whose errors are merged returns as if all were well.
        if (pipeline.InvocationStateInfo.State == PSInvocationState.Stopped)
            return new RunOutcome(ExitCodes.Interrupted, false);

        return _host.TakeExit() is { } code ? new RunOutcome(code, true) : new RunOutcome(ExitCodes.Success, false);
    }

    /// <summary>The text that the prompt function gives.</summary>
    public string PromptText()
    {
        using var pipeline = Create();
        try
        {
            return pipeline.AddCommand("prompt").Invoke().FirstOrDefault()?.ToString() ?? "PS> ";
        }
        catch (RuntimeException)
        {
            // A broken prompt function must not lock the person out.
            return "PS> ";
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Runspace.Dispose();

    private PowerShell Create()
    {
        var pipeline = PowerShell.Create();
        pipeline.Runspace = Runspace;
        return pipeline;
    }

    private void Print(ErrorRecord error)
    {
        // Written again by a command it would carry that command's name and place, so it is marked and formatted as it is.
        using var pipeline = Create();
        pipeline.AddScript("$input | Out-Default").Invoke(new[] { EngineInternals.MarkAsError(error) });
    }
}
