using System.Collections.Generic;
using System.Management.Automation;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Units;
using ApcUps.Commands.Work;

namespace ApcUps.Commands.Updates;

/// <summary>
/// What updates have to say beside their results. What cannot wait is said while they run; warnings and errors come when all are
/// over: with -ErrorAction Stop the first ends the command, and must not cut off work on other units.
/// </summary>
internal sealed class UpdateReports
{
    private readonly List<string> _warnings = new();
    private readonly List<Problem> _problems = new();
    private readonly PSCmdlet _cmdlet;
    private readonly PortWork _work;
    private readonly bool _warningsStop;

    public UpdateReports(PSCmdlet cmdlet, PortWork work)
    {
        _cmdlet = cmdlet;
        _work = work;
        _warningsStop = PreferenceVariables.WarningsStop(cmdlet);
    }

    /// <summary>Takes an event on the line's thread and shows it on the pipeline's.</summary>
    public void Tell(string port, UpdateBar bar, EngineEvent value)
    {
        if (bar.Next(value) is { } record)
        {
            _work.Say(() => _cmdlet.WriteProgress(record));
        }

        if (UpdateWords.Verbose(value) is { } words)
        {
            _work.Say(() => _cmdlet.WriteVerbose($"{port}: {words}"));
        }
        else if (UpdateWords.Urgent(value) is { } warning)
        {
            _work.Say(() => WarnNow($"{port}: {warning}"));
        }
    }

    /// <summary>Keeps warnings for the end.</summary>
    public void WarnLast(IEnumerable<string> warnings) => _warnings.AddRange(warnings);

    /// <summary>Keeps what is to be said of an update that is over.</summary>
    public void KeepLast(UpdateJob job)
    {
        _warnings.AddRange(UpdateWords.Warnings(job));
        if (job.Problem is { } problem)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Says what was kept.</summary>
    public void SayLast()
    {
        if (!_warningsStop)
        {
            _warnings.ForEach(_cmdlet.WriteWarning);
        }

        _problems.ForEach(p => p.WriteTo(_cmdlet));
        if (_warningsStop)
        {
            _warnings.ForEach(_cmdlet.WriteWarning);
        }
    }

    // With -WarningAction Stop a warning ends the command, but not before the other ports are done. Whoever is there sees it.
    private void WarnNow(string text)
    {
        if (_warningsStop)
        {
            _cmdlet.Host?.UI?.WriteWarningLine(text);
            _warnings.Add(text);
        }
        else
        {
            _cmdlet.WriteWarning(text);
        }
    }
}
