using System;
using ApcUps.Lines;

namespace ApcUps.Tracing;

/// <summary>
/// Shows what a line says, in entries, and never sends. An entry ends with a line, with a row of C, at 64 bytes, or when the
/// line pauses; every byte is in one entry.
/// </summary>
public sealed class LineTracer : ILineMachine
{
    // Above the gaps that USB adapters (16 ms) and UPS applications make inside one answer, below what a person calls a pause.
    private static readonly TimeSpan UsualPause = TimeSpan.FromMilliseconds(50);

    private readonly EntryCutter _cutter = new();
    private readonly TraceRequest _request;
    private readonly IEventSink _sink;
    private readonly SpeakerGuess _guess;
    private readonly TimeSpan _pause;
    private TimeSpan? _deadline;
    private TimeSpan _entryAt;
    private TimeSpan _lastAt;
    private bool _speaking;

    /// <summary>Prepares to listen; the sink gets an <see cref="EntryHeard"/> for each entry.</summary>
    public LineTracer(TraceRequest request, IEventSink sink)
    {
        _request = request;
        _sink = sink;
        _guess = new(request.BaudRate);

        // Three characters of a very slow line take longer than the usual pause.
        var threeCharacters = TimeSpan.FromSeconds(30.0 / Math.Max(1, request.BaudRate ?? 9600));
        _pause = threeCharacters > UsualPause ? threeCharacters : UsualPause;
    }

    /// <summary>Bytes heard.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public bool IsOver { get; private set; }

    /// <inheritdoc/>
    public TimeSpan WakeAt
    {
        get
        {
            var deadline = _deadline ?? TimeSpan.MinValue;
            var rest = _speaking ? _lastAt + _pause : TimeSpan.MaxValue;
            return deadline < rest ? deadline : rest;
        }
    }

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        if (IsOver)
        {
            return;
        }

        _deadline ??= _request.Length is { } length ? now + length : TimeSpan.MaxValue;
        if (_speaking && now - _lastAt >= _pause)
        {
            _speaking = false;
            _guess.Rest(now);
            Emit();
        }

        for (var i = 0; i < count; i++)
        {
            Hear(buffer[i], now);
        }

        if (now >= _deadline)
        {
            Cancel(now);
        }
    }

    /// <summary>Nothing is ever sent.</summary>
    public byte[]? TakeOutput() => null;

    /// <summary>Ends at once; what was heard last becomes an entry.</summary>
    public void Cancel(TimeSpan now)
    {
        IsOver = true;
        Emit();
    }

    private void Hear(byte value, TimeSpan now)
    {
        if (_cutter.EndsBefore(value))
        {
            Emit();
        }

        _entryAt = _cutter.Count == 0 ? now : _entryAt;
        _lastAt = now;
        _speaking = true;
        Count++;
        _guess.Hear(value, now);
        if (_cutter.Add(value))
        {
            Emit();
        }
    }

    private void Emit()
    {
        if (_cutter.Count == 0)
        {
            return;
        }

        var bytes = _cutter.Take();
        var elapsed = _entryAt - _request.StartedAt;
        _sink.Report(new EntryHeard(new()
        {
            Port = _request.Port,
            BaudRate = _request.BaudRate,
            Time = _request.StartedUtc + elapsed,
            Elapsed = elapsed,
            Text = ByteText.Printable(bytes, bytes.Length),
            Hex = ByteText.Hex(bytes, bytes.Length),
            Count = bytes.Length,
            Guess = _guess.Speaker,
            Reason = _guess.Reason,
        }));
    }
}
