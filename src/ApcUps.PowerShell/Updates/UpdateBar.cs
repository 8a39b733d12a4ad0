using System;
using System.Management.Automation;
using ApcUps.Bootloader;
using ApcUps.Commands.Transfers;
using ApcUps.Lines;

namespace ApcUps.Commands.Updates;

/// <summary>The progress bar of one port, from the first listening to the verdict. It counts down while a person restarts the unit.</summary>
internal sealed class UpdateBar
{
    private readonly int _id;
    private readonly string _port;
    private readonly string _activity;
    private TransferBar? _transfer;
    private TimeSpan? _restartUntil;
    private int _shownSeconds = -1;

    public UpdateBar(int id, string port)
    {
        _id = id;
        _port = port;
        _activity = $"Updating the UPS on {port}";
    }

    /// <summary>The record to show for what is reported; null for nothing new.</summary>
    public ProgressRecord? Next(EngineEvent value)
    {
        switch (value)
        {
            case TransferBegins begins:
                _transfer = new(_id, _port, begins.Image);
                return null;
            case RestartCall call:
                _restartUntil = SystemClock.Instance.Now + call.Limit;
                return null;
            case UpdateNote note:
                _restartUntil = null;
                return new(_id, _activity, note.Text);
            case TransferProgress progress:
                _restartUntil = progress.Attempt > 0 ? null : _restartUntil;
                return _restartUntil is null ? _transfer?.Next(progress) : null;
            default:
                return null;
        }
    }

    /// <summary>The countdown, once a second; null while nothing is counted.</summary>
    public ProgressRecord? Tick()
    {
        var left = _restartUntil is { } until ? (int)Math.Ceiling((until - SystemClock.Instance.Now).TotalSeconds) : -1;
        if (left < 0 || left == _shownSeconds)
        {
            return null;
        }

        _shownSeconds = left;
        return new(_id, _activity, "restart the unit now: its power off, its display dark, its power on again") { SecondsRemaining = left };
    }

    public ProgressRecord End() => new(_id, _activity, "done") { RecordType = ProgressRecordType.Completed };
}
