using System.Collections.Generic;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// Calls a unit into smart mode and asks it, one command at a time, with the repeats that clients have found to be needed
/// (upslink facts, sections 2 and 3). Each method is a list of steps; what follows a step is decided when it is done.
/// </summary>
internal sealed class Inquiry
{
    // Two queries in a row without an answer, though the unit answers Y: it is not worth waiting for the rest.
    private const int LossLimit = 2;

    private const string SmartMode = "SM";

    private readonly UpsLinkWire _wire;
    private readonly IEventSink _sink;
    private int _lostInARow;

    public Inquiry(UpsLinkWire wire, IEventSink sink)
    {
        _wire = wire;
        _sink = sink;
    }

    public UpsLinkAnswers Answers { get; } = new();

    /// <summary>True once SM came.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>Why the talk is over; null while it is not.</summary>
    public string? Broken { get; private set; }

    /// <summary>How many readable answers came since this was last set to 0.</summary>
    public int Given { get; set; }

    /// <summary>Y until SM comes, with an ESC behind each that was in vain; then the line is let fall silent.</summary>
    public IEnumerable<LinkStep> EnterSmartMode()
    {
        for (var i = 0; i < UpsLinkTiming.Calls; i++)
        {
            var call = new SmartModeCall(_wire);
            yield return call;
            if (call.Succeeded)
            {
                HasAnswered = true;
                yield return new Silence(_wire);
                yield break;
            }

            yield return new Flush(_wire);
        }

        Broken = "the unit no longer answers, not even Y";
    }

    /// <summary>Asks one command and notes what became of it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="expected">The unit knows the command: silence is a loss. If not, silence is an answer.</param>
    public IEnumerable<LinkStep> Ask(byte command, bool expected)
    {
        var (repeats, silences) = (0, 0);
        while (true)
        {
            if (_wire.IsDisturbed)
            {
                yield return new Silence(_wire);
            }

            _wire.Alerts.HasNew &= command != UpsLinkCommand.State;
            var exchange = new Exchange(_wire, command);
            yield return exchange;
            if (Judge(command, exchange.Reply) is { } answer)
            {
                if (answer.Kind != UpsLinkAnswerKind.Unreadable || ++repeats > Patience(command, answer.Text))
                {
                    Take(command, answer);
                    yield break;
                }

                Say($"{UpsLinkCommand.Name(command)} was answered with what is no answer to it; it is asked again.");
                yield return new Silence(_wire);
            }
            else if (++silences > 1)
            {
                Lose(command, UpsLinkAnswerKind.Lost);
                yield break;
            }
            else
            {
                // Some units fall back into simple mode (seen); Y brings them back, and does no harm to the others.
                Say($"{UpsLinkCommand.Name(command)} was not answered.");
                foreach (var step in EnterSmartMode())
                {
                    yield return step;
                }

                if (Broken is not null || !expected)
                {
                    Lose(command, expected ? UpsLinkAnswerKind.Lost : UpsLinkAnswerKind.Silent);
                    yield break;
                }
            }
        }
    }

    private static UpsLinkAnswer? Judge(byte command, string? reply) => reply is null ? null : new(
        ReplyForm.IsRefusal(reply) && command != UpsLinkCommand.State ? UpsLinkAnswerKind.Withheld
        : reply != SmartMode && ReplyForm.IsReadable(command, reply) ? UpsLinkAnswerKind.Given
        : UpsLinkAnswerKind.Unreadable, reply);

    // SM is a late answer to Y, or says that the value is not ready.
    private static int Patience(byte command, string? reply) =>
        reply == SmartMode || command == UpsLinkCommand.State ? UpsLinkTiming.Repeats : 1;

    private void Take(byte command, UpsLinkAnswer answer)
    {
        if (answer.Text == SmartMode)
        {
            Lose(command, UpsLinkAnswerKind.Unreadable, answer.Text);
            return;
        }

        _lostInARow = 0;
        Given += answer.Kind == UpsLinkAnswerKind.Given ? 1 : 0;
        Answers.Set(command, answer);
    }

    // A unit that knows no more than a few queries is silent on the others; that is no loss, unless it began with one.
    private void Lose(byte command, UpsLinkAnswerKind kind, string? text = null)
    {
        Answers.Set(command, new(kind, text));
        _lostInARow += kind != UpsLinkAnswerKind.Silent || _lostInARow > 0 ? 1 : 0;
        if (_lostInARow >= LossLimit)
        {
            Broken ??= $"the unit no longer answers queries, {UpsLinkCommand.Name(command)} the last of them";
        }
    }

    private void Say(string sentence) => _sink.Report(new StatusNote(sentence));
}
