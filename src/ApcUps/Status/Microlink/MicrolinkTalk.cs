using System;
using System.Collections.Generic;

namespace ApcUps.Status.Microlink;

/// <summary>
/// The whole talk with one unit, over as many sessions as it takes.
/// <code>
/// OpeningPhase --row 0--> DumpPhase --last row--> PasswordPhase --its row--> MonitorPhase --last row--> a reading
///      ^                      |         \--------- no password needed --------^   |
///      '------ no row --------'--------------- no row, password forgotten --------'
/// </code>
/// </summary>
internal sealed class MicrolinkTalk
{
    private readonly StatusRequest _request;
    private readonly IEventSink _sink;
    private readonly Queue<byte[]> _output;
    private readonly TroubleCount _troubles = new();
    private RowExchange? _exchange;
    private int _sessions;
    private bool _proofWasTold;

    public MicrolinkTalk(StatusRequest request, IEventSink sink, Queue<byte[]> output)
    {
        _request = request;
        _sink = sink;
        _output = output;
    }

    public MicrolinkPhase? Phase { get; private set; }

    public ReadingClock? Clock { get; private set; }

    public MicrolinkUnit? Unit { get; private set; }

    /// <summary>The last password sent; null if none was.</summary>
    public Login? Login { get; private set; }

    public bool HasAnswered { get; set; }

    public StatusEnd? Ending { get; private set; }

    public void Begin(TimeSpan now, bool isProbing)
    {
        Clock = new(_request, now);
        Enter(new OpeningPhase(this, now, isProbing));
    }

    public void Enter(MicrolinkPhase phase) => Phase = phase;

    public void Send(byte[] bytes) => _output.Enqueue(bytes);

    /// <summary>A row 0 came that nobody contradicts. What is known is kept if the unit is the same, byte for byte.</summary>
    public void BeginSession(TimeSpan now, MicrolinkHeader header, MicrolinkRow first, bool hasSurplus)
    {
        HasAnswered = true;
        if (Unit is not null && Unit.Memory.Holds(first))
        {
            Unit.Memory.BeginSession();
            Unit.Memory.Store(first);
        }
        else
        {
            Unit = new(header, first);
        }

        _exchange = new(Unit.Header, Send, _troubles);
        _exchange.BeginBehind(now, hasSurplus);
        Enter(new DumpPhase(this, Unit, _exchange, now));
    }

    /// <summary>The unit has begun a new session by itself.</summary>
    public void Renew(TimeSpan now, MicrolinkRow first)
    {
        if (CountSession(new(StatusEndKind.BrokenOff, "the unit began its rows again and again"), now))
        {
            BeginSession(now, Unit!.Header, first, hasSurplus: false);
        }
    }

    /// <summary>Begins a new session, unless there were enough; then this is the end.</summary>
    public void Reopen(TimeSpan now, StatusEnd verdict)
    {
        if (CountSession(verdict, now))
        {
            Enter(new OpeningPhase(this, now, isProbing: false));
        }
    }

    /// <summary>The rows of a session came as far as they come.</summary>
    public void EndDump(TimeSpan now, int last)
    {
        var unit = Unit!;
        if (unit.Walk() is var fault and not MicrolinkDescriptorFault.None)
        {
            Reopen(now, new(StatusEndKind.Incomplete, fault == MicrolinkDescriptorFault.RowMissing
                ? "rows of the unit's map never came" : "the unit's map cannot be read"));
        }
        else if (unit.Header.NeedsPassword)
        {
            LogIn(now, unit);
        }
        else if (!unit.Memory.IsWhole || EndCycle(now))
        {
            Enter(new MonitorPhase(this, unit, _exchange!, last, now));
        }
    }

    /// <summary>A cycle of rows is complete: gives the reading, if one is under way. False if that was the last.</summary>
    public bool EndCycle(TimeSpan now)
    {
        if (Clock!.IsReading)
        {
            GiveReading(now);
            _sessions = 0;
        }

        if (_request.Interval is null)
        {
            Finish(new(StatusEndKind.Complete, "the unit was read"), now);
            return false;
        }

        return true;
    }

    /// <summary>Ends the talk; behind a row, STOP is the last byte. The first reading is given even if it is not whole.</summary>
    public void Finish(StatusEnd ending, TimeSpan now, bool stop = false)
    {
        if (Clock is { Count: 0 } && Unit is not null)
        {
            Unit.Walk();
            GiveReading(now);
        }
        else
        {
            TellTroubles();
        }

        _output.Clear();
        if (HasAnswered || stop)
        {
            Send([MicrolinkByte.Stop]);
        }

        Ending = ending;
    }

    private bool CountSession(StatusEnd verdict, TimeSpan now)
    {
        if (++_sessions >= MicrolinkTiming.Sessions)
        {
            Finish(verdict, now);
            return false;
        }

        _troubles.Sessions++;
        return true;
    }

    private void LogIn(TimeSpan now, MicrolinkUnit unit)
    {
        if (Login is { WasAccepted: false })
        {
            Finish(new(StatusEndKind.Incomplete, "the unit began a new session without having accepted the password; it is not sent twice"), now);
            return;
        }

        Login = Login.For(unit, out var missing);
        if (Login is null)
        {
            Finish(new(StatusEndKind.Incomplete, $"the unit wants a password, but {missing} did not come; none was sent"), now);
            return;
        }

        Enter(new PasswordPhase(this, unit, _exchange!, Login, now));
    }

    private void GiveReading(TimeSpan now)
    {
        TellTroubles();
        var status = StatusMap.Read(Unit!, _request.Raw);
        status.Elapsed = Clock!.End(now);
        _sink.Report(new StatusRead(status));
    }

    private void TellTroubles()
    {
        if (_troubles.Take() is { } sentence)
        {
            _sink.Report(new StatusNote(sentence));
        }

        if (Login is { UnitIsProven: false } && !_proofWasTold)
        {
            _proofWasTold = true;
            _sink.Report(new StatusNote("The unit's answer to the password does not prove that it knows the scheme."));
        }
    }
}
