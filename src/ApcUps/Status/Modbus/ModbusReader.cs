using System;

namespace ApcUps.Status.Modbus;

/// <summary>
/// Reads a unit by Modbus. It sends nothing but requests to read holding registers, so there is no session to end: it may stop
/// at any moment. The order is verification block, inventory, hardware id, then status and measurements, which an interval repeats.
/// </summary>
public sealed class ModbusReader : IStatusMachine
{
    private const byte LastUnitId = 247;

    private readonly StatusRequest _request;
    private readonly IEventSink _sink;
    private readonly ModbusFraming _framing;
    private readonly ModbusWire _wire;
    private readonly ModbusLink _link;
    private readonly ModbusReading _reading;
    private TimeSpan? _beganAt;
    private TimeSpan _restsUntil;

    /// <summary>Prepares a reading, which begins with the first <see cref="Feed"/>.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="sink">Takes readings and notes.</param>
    /// <param name="framing">How frames are wrapped on this line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit id is not one of 1 to 247; 0 would speak to all units.</exception>
    public ModbusReader(StatusRequest request, IEventSink sink, ModbusFraming framing)
    {
        if (request.UnitId is 0 or > LastUnitId)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.UnitId, "A Modbus unit id is 1 to 247.");
        }

        _request = request;
        _sink = sink;
        _framing = framing;
        _wire = ModbusWire.Of(framing);
        _link = new(_wire, request.UnitId, Say);
        _reading = new(request, framing, Say);
    }

    /// <inheritdoc/>
    public UpsProtocol Protocol => UpsProtocol.Modbus;

    /// <summary>9600: units have no other, and the TCP port of a card has none.</summary>
    public int BaudRate => 9600;

    /// <inheritdoc/>
    public bool HasAnswered => _link.HasAnswered;

    /// <inheritdoc/>
    public StatusEnd? Ending { get; private set; }

    /// <inheritdoc/>
    public bool IsOver => Ending is not null;

    /// <inheritdoc/>
    public TimeSpan WakeAt => _beganAt is null ? _restsUntil : Deadline < _link.WakeAt ? Deadline : _link.WakeAt;

    private TimeSpan Deadline => After(_beganAt!.Value, _request.Timeout);

    /// <summary>True if the bytes are one whole frame that asks this reading's unit for 1 to 125 registers by function 3.</summary>
    public bool MaySend(byte[] bytes) => _wire.Request(bytes)?.UnitId == _request.UnitId;

    /// <inheritdoc/>
    public byte[]? TakeOutput() => IsOver ? null : _link.TakeOutput();

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        if (!IsOver)
        {
            _link.Hear(now, buffer, count);
        }

        while (!IsOver && Step(now))
        {
        }
    }

    /// <summary>Ends at once; nothing more is sent.</summary>
    public void Cancel(TimeSpan now)
    {
        if (!IsOver)
        {
            End(new(StatusEndKind.Cancelled, "the reading was stopped"), now);
        }
    }

    // False if there is nothing more to do at this time.
    private bool Step(TimeSpan now)
    {
        if (_link.TakeAnswer() is { } answer)
        {
            Go(Take(answer), now);
        }
        else if (_beganAt is null)
        {
            if (now < _restsUntil)
            {
                return false;
            }

            _beganAt = now;
            _reading.Begin();
            Go(null, now);
        }
        else if (now >= Deadline)
        {
            End(new(StatusEndKind.TimedOut, HasAnswered ? $"the time was up before {_reading.Current} came" : $"the time was up before id {_request.UnitId} answered"), now);
        }
        else
        {
            _link.Elapse(now);
            return _link.HasAnswer;
        }

        return true;
    }

    private StatusEnd? Take(ModbusAnswer answer)
    {
        if (answer.Reply is { } reply)
        {
            return reply.Exception is { } code ? _reading.Refuse(code) : _reading.Take(reply.Data);
        }

        if (!HasAnswered)
        {
            return SilentEnding.Never(answer.Kind, _framing, _request.UnitId, _link.OtherUnit);
        }

        if (!_reading.Current!.IsOptional)
        {
            return SilentEnding.Later(answer.Kind, _reading.Current);
        }

        _reading.Skip();
        return null;
    }

    private void Go(StatusEnd? end, TimeSpan now)
    {
        if ((end ?? _reading.Obstacle) is { } early)
        {
            End(early, now);
        }
        else if (_reading.Current is { } block)
        {
            _link.Ask(block, now);
        }
        else
        {
            Finish(now);
        }
    }

    private void Finish(TimeSpan now)
    {
        var end = _reading.Finish();
        if (_request.Interval is not { } interval)
        {
            End(end, now);
            return;
        }

        if (end.Kind != StatusEndKind.Complete)
        {
            Say($"Incomplete: {end.Message}.");
        }

        Report(now);
        _restsUntil = After(_beganAt!.Value, interval);
        _beganAt = null;
    }

    private void End(StatusEnd end, TimeSpan now)
    {
        if (_beganAt is not null && _reading.AnythingRead)
        {
            Report(now);
        }

        Ending = end;
    }

    private void Report(TimeSpan now)
    {
        var status = _reading.ToStatus();
        status.Elapsed = now - _beganAt!.Value;
        _sink.Report(new StatusRead(status));
    }

    private void Say(string sentence) => _sink.Report(new StatusNote(sentence));

    private static TimeSpan After(TimeSpan from, TimeSpan span) => span > TimeSpan.MaxValue - from ? TimeSpan.MaxValue : from + span;
}
