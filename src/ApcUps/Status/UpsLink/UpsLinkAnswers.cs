using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Status.UpsLink;

/// <summary>What became of a query.</summary>
public enum UpsLinkAnswerKind
{
    /// <summary>Answered, in the form that was expected.</summary>
    Given,

    /// <summary>NA, NO or ERR.</summary>
    Withheld,

    /// <summary>Answered, but not in the form.</summary>
    Unreadable,

    /// <summary>No answer to a query that the unit need not know.</summary>
    Silent,

    /// <summary>No answer to a query that the unit knows.</summary>
    Lost,
}

/// <summary>What became of a query.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">The reply without alerts and line end; null if none came.</param>
public sealed record UpsLinkAnswer(UpsLinkAnswerKind Kind, string? Text);

/// <summary>The answers of one reading, in the order of the queries.</summary>
public sealed class UpsLinkAnswers
{
    private readonly List<byte> _order = [];
    private readonly Dictionary<byte, UpsLinkAnswer> _answers = [];

    /// <summary>The queries that were asked, in their order.</summary>
    public IReadOnlyList<byte> Commands => _order;

    /// <summary>What became of a query; null if it was not asked.</summary>
    public UpsLinkAnswer? Find(byte command) => _answers.TryGetValue(command, out var answer) ? answer : null;

    /// <summary>The reply to a query, if it could be read.</summary>
    public string? Text(char command) => Find((byte)command) is { Kind: UpsLinkAnswerKind.Given, Text: var text } ? text : null;

    /// <summary>Notes what became of a query; a query that was asked before keeps its place.</summary>
    public void Set(byte command, UpsLinkAnswer answer)
    {
        if (!_answers.ContainsKey(command))
        {
            _order.Add(command);
        }

        _answers[command] = answer;
    }

    /// <summary>Forgets the answers to these queries.</summary>
    public void Forget(IEnumerable<byte> commands)
    {
        foreach (var command in commands)
        {
            _answers.Remove(command);
            _order.Remove(command);
        }
    }

    /// <summary>The queries whose answers a reading misses: lost or not readable. A few units answer a with something else entirely.</summary>
    public IEnumerable<byte> Missing => _order.Where(c =>
        _answers[c].Kind is UpsLinkAnswerKind.Lost || (_answers[c].Kind is UpsLinkAnswerKind.Unreadable && c != UpsLinkCommand.CommandList));
}
