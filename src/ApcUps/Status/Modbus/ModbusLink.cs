using System;

namespace ApcUps.Status.Modbus;

/// <summary>
/// Asks one question at a time: waits for the silence that it needs, sends, waits for the answer, and tries again if none
/// comes. What comes while nothing is asked is dropped, and only puts the next request off.
/// </summary>
internal sealed class ModbusLink(ModbusWire wire, byte unitId, Action<string> say)
{
    private readonly ModbusTiming _timing = wire.Timing;
    private readonly ReplyScan _scan = new(wire);
    private ReadRequest? _request;
    private ModbusAnswer? _answer;
    private byte[]? _output;
    private TimeSpan? _heardAt;
    private TimeSpan? _listensSince;
    private TimeSpan? _sentAt;
    private TimeSpan _waitingSince;
    private TimeSpan _silence = wire.Timing.Silence;
    private bool _waits;
    private bool _noise;
    private bool _late;
    private bool _missed;
    private int _tries;

    /// <summary>True once the unit that is asked has sent a sound reply.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>Another unit that was heard to reply; null if none was.</summary>
    public byte? OtherUnit { get; private set; }

    /// <summary>True if the question is closed and its answer not taken yet.</summary>
    public bool HasAnswer => _answer is not null;

    /// <summary>When <see cref="Elapse"/> wants to be called.</summary>
    public TimeSpan WakeAt => (_request, _waits) switch
    {
        (null, _) => TimeSpan.MaxValue,
        (_, true) => AnswerBy,
        _ => SendAt < _waitingSince + _timing.BabbleLimit ? SendAt : _waitingSince + _timing.BabbleLimit,
    };

    private TimeSpan SendAt
    {
        get
        {
            var quiet = Later(_heardAt ?? _listensSince!.Value, _sentAt ?? TimeSpan.MinValue) + _silence;
            return _sentAt is { } sent ? Later(quiet, sent + _timing.Pace) : quiet;
        }
    }

    private TimeSpan AnswerBy
    {
        get
        {
            var sent = _sentAt!.Value;
            var begun = _scan.Count > 0 ? _heardAt!.Value + _timing.Gap : sent;
            var by = Later(sent + _timing.AnswerTimeout, begun);
            return by < sent + _timing.LongestReply ? by : sent + _timing.LongestReply;
        }
    }

    /// <summary>Begins a question, which is sent as soon as the line allows.</summary>
    public void Ask(RegisterBlock block, TimeSpan now)
    {
        _request = new(unitId, block.Register, block.Count);
        _listensSince ??= now;
        _waitingSince = now;
        _tries = 0;
        _noise = false;
        _late = false;
    }

    public void Hear(TimeSpan now, byte[] buffer, int count)
    {
        if (count == 0)
        {
            return;
        }

        _heardAt = now;
        if (!_waits)
        {
            return;
        }

        _scan.Take(buffer, count);
        HasAnswered |= _scan.Answer is not null || _scan.SawOtherReply;
        OtherUnit = _scan.OtherUnit ?? OtherUnit;
        if (_scan.Answer is { } reply)
        {
            Finish(new(reply.Exception is null ? ModbusAnswerKind.Registers : ModbusAnswerKind.Exception, reply));
        }
    }

    public void Elapse(TimeSpan now)
    {
        while (_request is not null && now >= WakeAt)
        {
            if (_waits)
            {
                GiveUp(now);
            }
            else if (now >= SendAt)
            {
                Send(now);
            }
            else
            {
                Finish(new(ModbusAnswerKind.Babble));
            }
        }
    }

    /// <summary>Takes what became of the question; null while it is open.</summary>
    public ModbusAnswer? TakeAnswer()
    {
        var answer = _answer;
        _answer = null;
        return answer;
    }

    public byte[]? TakeOutput()
    {
        var output = _output;
        _output = null;
        return output;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private void Send(TimeSpan now)
    {
        _output = wire.Encode(_request!);
        _scan.Begin(_request!);
        _sentAt = now;
        _waits = true;
        _tries++;

        // A repeated question can only be taken for itself.
        _silence = _timing.Silence;
    }

    private void GiveUp(TimeSpan now)
    {
        _waits = false;
        _waitingSince = now;
        _noise |= _scan.Count > 0;
        _late |= _scan.SawOtherReply;
        _missed |= !_scan.IsDamaged;
        if (_tries < _timing.Tries)
        {
            say($"{(_scan.Count > 0 ? "No sound answer" : "No answer")} to register {_request!.Register}, asked again.");
            return;
        }

        Finish(new(_late ? ModbusAnswerKind.Late : _noise ? ModbusAnswerKind.Noise : ModbusAnswerKind.Silence));
    }

    private void Finish(ModbusAnswer answer)
    {
        _silence = _missed ? Later(_timing.Silence, _timing.SilenceAfterTimeout) : _timing.Silence;
        _missed = false;
        _answer = answer;
        _request = null;
        _waits = false;
    }
}
