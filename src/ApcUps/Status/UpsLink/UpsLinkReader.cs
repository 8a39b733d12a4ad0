using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// Reads a unit by UPS-Link, the "smart protocol" of Smart-UPS units from 1990 to about 2012, at 2400 baud. It enters smart mode
/// (Y), finds out what the unit knows (V, b, a) and asks that, one byte at a time. It does not leave smart mode: another
/// program may share the unit. Source: upslink facts.
/// </summary>
public sealed class UpsLinkReader : IStatusMachine
{
    private readonly StatusRequest _request;
    private readonly IEventSink _sink;
    private readonly UpsLinkWire _wire;
    private readonly Inquiry _inquiry;
    private readonly Sweep _sweep;
    private readonly IEnumerator _talk;
    private LinkStep? _step;
    private bool _isReading;
    private TimeSpan _now;
    private TimeSpan _begunAt;
    private TimeSpan _deadline = TimeSpan.MaxValue;

    /// <summary>Prepares a reading; it begins with the first <see cref="Feed"/>.</summary>
    public UpsLinkReader(StatusRequest request, IEventSink sink)
    {
        _request = request;
        _sink = sink;
        _wire = new UpsLinkWire(sink);
        _inquiry = new Inquiry(_wire, sink);
        _sweep = new Sweep(_wire, _inquiry, request.Raw);
        _talk = Talk().GetEnumerator();
    }

    /// <inheritdoc/>
    public UpsProtocol Protocol => UpsProtocol.UpsLink;

    /// <inheritdoc/>
    public int BaudRate => 2400;

    /// <inheritdoc/>
    public bool HasAnswered => _inquiry.HasAnswered;

    /// <inheritdoc/>
    public StatusEnd? Ending { get; private set; }

    /// <inheritdoc/>
    public bool IsOver => Ending is not null;

    /// <inheritdoc/>
    public TimeSpan WakeAt => _step is null ? TimeSpan.MinValue : _step.WakeAt < _deadline ? _step.WakeAt : _deadline;

    /// <inheritdoc/>
    public bool MaySend(byte[] bytes) => UpsLinkWhitelist.Allows(bytes);

    /// <inheritdoc/>
    public byte[]? TakeOutput() => _wire.TakeOutput();

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _now = now;
        if (_step is not null && !IsOver)
        {
            Receive(buffer, count);
            _step.Elapse(now);
        }

        // What came with the end of a reply was sent before the next command and cannot answer it, so the next begins only here.
        // At the first call that goes for all that came: it was said to somebody else.
        while (!IsOver && _step is not { IsDone: false } && _talk.MoveNext())
        {
            _step = (LinkStep)_talk.Current;
            _step.Begin(now);
        }

        if (!IsOver && now >= _deadline)
        {
            var seconds = _request.Timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            End(StatusEndKind.TimedOut, $"the reading was not whole after {seconds} s");
        }
    }

    /// <inheritdoc/>
    public void Cancel(TimeSpan now)
    {
        _now = now;
        if (!IsOver)
        {
            End(StatusEndKind.Cancelled, "the reading was stopped");
        }
    }

    private static TimeSpan After(TimeSpan moment, TimeSpan wait) => wait < TimeSpan.MaxValue - moment ? moment + wait : TimeSpan.MaxValue;

    private void Receive(byte[] buffer, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _wire.HeardAt = _now;
            if (_step!.IsDone)
            {
                _wire.Stray(buffer[i]);
            }
            else
            {
                _step.Receive(buffer[i], _now);
            }
        }
    }

    private IEnumerable<LinkStep> Talk()
    {
        Begin();
        foreach (var step in _inquiry.EnterSmartMode())
        {
            yield return step;
        }

        if (!HasAnswered)
        {
            End(
                _wire.HasHeard ? StatusEndKind.Garbled : StatusEndKind.NoAnswer,
                _wire.HasHeard ? "bytes came at 2400 baud, but never the SM of UPS-Link" : "nothing answered at 2400 baud");
            yield break;
        }

        foreach (var step in _sweep.Discover())
        {
            yield return step;
        }

        while (!IsOver)
        {
            foreach (var step in _sweep.Run())
            {
                yield return step;
            }

            if (_inquiry.Broken is { } reason)
            {
                End(StatusEndKind.BrokenOff, reason);
            }
            else if (_request.Interval is not { } interval)
            {
                Finish();
            }
            else
            {
                Report();
                yield return new Pause(_wire, After(_begunAt, interval));
                Begin();
                _sweep.BeginAgain();
            }
        }
    }

    private void Begin()
    {
        _isReading = true;
        _begunAt = _now;
        _deadline = After(_now, _request.Timeout);
        _inquiry.Given = 0;
    }

    private void Finish()
    {
        var missing = string.Join(", ", _inquiry.Answers.Missing.Select(UpsLinkCommand.Name));
        Report();
        End(
            missing.Length > 0 || !_sweep.StateIsConfirmed ? StatusEndKind.Incomplete : StatusEndKind.Complete,
            missing.Length > 0 ? "there was no answer that can be read to " + missing
            : _sweep.StateIsConfirmed ? "all that was asked was answered" : "Q could not be read again at the end");
    }

    private void End(StatusEndKind kind, string message)
    {
        _wire.DropOutput();
        if (_isReading && _inquiry.Given > 0)
        {
            _sweep.DropOvertakenState();
            Report();
        }

        Ending = new StatusEnd(kind, message);
    }

    private void Report()
    {
        _isReading = false;
        _deadline = TimeSpan.MaxValue;
        var status = UpsLinkStatus.Read(_sweep.Unit, _inquiry.Answers, _request.Raw);
        status.Elapsed = _now - _begunAt;
        _sink.Report(new StatusRead(status));
    }
}
