using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Images;
using ApcUps.Planning.Gate;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>Puts a step into the words of a question: what will happen, what is known, what nobody could read.</summary>
internal sealed class StepQuestion
{
    private readonly UpdateCase _case;
    private readonly ImageFile _image;
    private readonly GateVerdict _verdict;
    private readonly string _place;
    private readonly string _reason;

    public StepQuestion(UpdateCase theCase, ImageFile image, GateVerdict verdict, string place, string reason)
    {
        _case = theCase;
        _image = image;
        _verdict = verdict;
        _place = place;
        _reason = reason;
    }

    private bool NeedsRestart => _case.Unit.Presence != UnitPresence.Loader;

    private string Limit => $"{_case.Order.PromptTimeout.TotalSeconds:F0} s";

    public Question Make()
    {
        var what = $"{_place}: send {_image.Description} to the UPS on {_case.Port}";
        return new(what, string.Join(Environment.NewLine, Lines(what)), "Update UPS firmware", Further().ToArray(), TransferProblems.NotConfirmed(_case.Port, _case.Standing));
    }

    private IEnumerable<string> Lines(string what)
    {
        yield return $"{what}?";
        yield return $"Reason: {_reason}.";
        yield return $"The unit: {_case.Unit.ToState()}.";
        foreach (var remark in _case.Unit.Remarks)
        {
            yield return remark;
        }

        const string powered = "From the first block until it runs again its battery and mains must stay connected: a unit that loses its power meanwhile may not come back by itself.";
        if (NeedsRestart)
        {
            yield return "It is not in its loader, so this takes two phases:";
            yield return $"  1. You restart it within {Limit}, which cuts whatever it feeds: disconnect its mains until its display is dark, then connect them again. "
                + "That its loader asks for a moment at start-up is user-reported, not documented.";
            yield return $"  2. The transfer. {powered}";
        }
        else
        {
            yield return powered;
        }

        if (_verdict.Trusted is not null)
        {
            yield return $"Nobody stated the unit's hardware id. What is trusted instead: {_verdict.Trusted}.";
        }

        if (_image.Image.KnownRelease is null)
        {
            yield return $"The catalogue does not know this image (SHA-256 {_image.Image.Sha256}).";
        }

        foreach (var warning in _verdict.Warnings.Concat(Texts(UpdateCheckState.NotMet).Concat(Texts(UpdateCheckState.Lifted)).Select(Sentence)))
        {
            yield return warning;
        }

        if (_verdict.Overridden.Count > 0)
        {
            yield return $"-Force lifts: {string.Join(", ", _verdict.Overridden)}.";
        }

        yield return $"Nobody could read these, so make sure of them: {string.Join("; ", Texts(UpdateCheckState.Unknown).Select(t => t.Substring(Preconditions.MakeSure.Length)))}.";
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text.Substring(1).TrimEnd('.')}.";

    private IEnumerable<string> Texts(UpdateCheckState state) => _case.Result.Checks.Where(c => c.State == state).Select(c => c.Text);

    private IEnumerable<FurtherQuestion> Further()
    {
        if (NeedsRestart && _case.Unit.Facts.OutputOn is null)
        {
            // "Yes to all" holds for a title, and no unit's output is off because another's is.
            yield return new($"Restart a unit whose output may be on: {_case.Port}, {_place}",
                $"{_case.Port}: whether the unit's output is on cannot be read, and a restart cuts all that it feeds. Is its output off?",
                UpdateProblems.OutputNotConfirmed(_case.Port, _case.Standing));
        }

        if (_case.Unit.Presence == UnitPresence.Silent)
        {
            yield return new($"Restart a unit that says nothing: {_case.Port}, {_place}",
                $"{_case.Port}: the unit says nothing. One that was sent an image, over this line or through its network card, may be programming it for half an hour, "
                    + "and must not lose its power. Has nothing been sent to it within the last 30 minutes?",
                UpdateProblems.RestartNotConfirmed(_case.Port, _case.Standing));
        }

        foreach (var question in _verdict.Questions)
        {
            yield return new($"Rule {question.Rule}", $"{_case.Port}: {question.Text}", GateProblems.NotConfirmed(_case.Port, question, _case.Standing));
        }
    }
}
