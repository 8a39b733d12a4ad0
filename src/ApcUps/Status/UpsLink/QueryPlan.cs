using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// The queries of a session: what a reading needs of what the unit knows. Q is asked of every unit, whatever it says it
/// knows: without it there is no reading.
/// </summary>
public sealed class QueryPlan
{
    private const string Identity = "\u0001bncmx";
    private const string State = "Q'8~9";
    private const string Values = "PLOFBfjC/GX";

    // Not shown but as raw values: the nominal battery voltage and the allowed values of the settings.
    private const string ForRaw = "g\u001a";

    // For units of which nothing is known (facts, section 5.3). They may be silent on any of these.
    private const string Unknown = "QCPLOfB";
    private const string UnknownIdentity = "\u0001nb/";

    private readonly UpsLinkUnit _unit;

    /// <summary>Plans for one unit.</summary>
    /// <param name="unit">Who the unit is.</param>
    /// <param name="raw">Whether raw values are wanted.</param>
    public QueryPlan(UpsLinkUnit unit, bool raw)
    {
        _unit = unit;
        Again = Knows ? Known(State + Values) : [.. Bytes(Unknown), (byte)'/'];
        All = Knows
            ? [.. Known(Identity), .. Again, .. Known(raw ? ForRaw : string.Empty)]
            : [.. Bytes(Unknown), .. Bytes(UnknownIdentity)];
    }

    /// <summary>The queries of the first reading, in order; Q is the first of those that later readings ask again.</summary>
    public IReadOnlyList<byte> All { get; }

    /// <summary>Those that each later reading asks again: the unit stays who it is.</summary>
    public IReadOnlyList<byte> Again { get; }

    /// <summary>True if the unit knows the query, so that a missing answer is a lost one.</summary>
    public bool Expects(byte command) => command == UpsLinkCommand.State || (Knows && Has(command));

    private bool Knows => _unit.Commands is not null || _unit.Old is not null;

    // The unit's own word comes before the table's.
    private bool Has(byte command) => _unit.Commands is { } list ? list.Has(command) : _unit.Old is { } old && old.Has(command);

    private byte[] Known(string commands) => [.. Bytes(commands).Where(c => c == UpsLinkCommand.State || (Has(c) && UpsLinkWhitelist.Allows(c)))];

    private static IEnumerable<byte> Bytes(string commands) => commands.Select(c => (byte)c);
}
