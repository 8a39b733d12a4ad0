using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Status.UpsLink;

/// <summary>The queries of a session: who the unit is, then reading after reading. Each method is a list of steps.</summary>
internal sealed class Sweep
{
    // One to see, one to confirm a change, and some for alerts that come meanwhile.
    private const int StateReads = 4;

    private readonly UpsLinkWire _wire;
    private readonly Inquiry _inquiry;
    private readonly bool _raw;
    private QueryPlan? _plan;

    public Sweep(UpsLinkWire wire, Inquiry inquiry, bool raw)
    {
        _wire = wire;
        _inquiry = inquiry;
        _raw = raw;
    }

    public UpsLinkUnit Unit => UpsLinkUnit.From(Answers);

    /// <summary>False if Q, read at the reading's beginning, could not be read again at its end.</summary>
    public bool StateIsConfirmed { get; private set; } = true;

    private UpsLinkAnswers Answers => _inquiry.Answers;

    /// <summary>Finds out who the unit is and what it knows.</summary>
    public IEnumerable<LinkStep> Discover()
    {
        foreach (var step in Ask(UpsLinkCommand.Letters, expected: false))
        {
            yield return step;
        }

        if (Unit.Letters is null)
        {
            foreach (var step in Ask(UpsLinkCommand.Version, expected: false))
            {
                yield return step;
            }
        }

        // Units of the table do not know a: that one of them is silent for 6 s need not be waited for.
        if (Unit.Old is null)
        {
            foreach (var step in Ask(UpsLinkCommand.CommandList, Unit.MustKnowItsCommands))
            {
                yield return step;
            }
        }
    }

    /// <summary>One reading: asks what has no answer yet.</summary>
    public IEnumerable<LinkStep> Run()
    {
        _plan ??= new QueryPlan(Unit, _raw);
        foreach (var command in _plan.All)
        {
            foreach (var step in Answers.Find(command) is null ? Ask(command, _plan.Expects(command)) : [])
            {
                yield return step;
            }
        }

        // G says NA for some seconds behind a transfer.
        foreach (var step in Answers.Find(UpsLinkCommand.Cause) is { Kind: UpsLinkAnswerKind.Withheld } ? Ask(UpsLinkCommand.Cause, expected: true) : [])
        {
            yield return step;
        }

        // Q was asked first too. What differs is read once more, since odd values pass during tests; what an alert overtook, too.
        for (var (i, more) = (0, true); i < StateReads && more && _inquiry.Broken is null; i++)
        {
            var before = Answers.Find(UpsLinkCommand.State);
            var overtaken = _wire.Alerts.HasNew;
            foreach (var step in Ask(UpsLinkCommand.State, expected: true))
            {
                yield return step;
            }

            var now = Answers.Find(UpsLinkCommand.State)!;
            StateIsConfirmed = now.Kind == UpsLinkAnswerKind.Given;
            more = StateIsConfirmed && (_wire.Alerts.HasNew || (i == 0 && now.Text != before!.Text));
            if (!StateIsConfirmed && !overtaken && !_wire.Alerts.HasNew)
            {
                // What was read stands if nothing speaks against it.
                Answers.Set(UpsLinkCommand.State, before!);
            }
        }
    }

    /// <summary>Forgets what a new reading asks again. What the unit does not know is not asked again.</summary>
    public void BeginAgain() => Answers.Forget([.. _plan!.Again.Where(c => Answers.Find(c) is { Kind: not UpsLinkAnswerKind.Silent })]);

    /// <summary>Forgets Q if an alert came behind it and it was not read again: the unit has said that it no longer holds.</summary>
    public void DropOvertakenState()
    {
        if (_wire.Alerts.HasNew && Answers.Find(UpsLinkCommand.State) is { } state)
        {
            Answers.Set(UpsLinkCommand.State, state with { Kind = UpsLinkAnswerKind.Unreadable });
        }
    }

    private IEnumerable<LinkStep> Ask(byte command, bool expected) => _inquiry.Broken is null ? _inquiry.Ask(command, expected) : [];
}
