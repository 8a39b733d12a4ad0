using System;
using System.Text;
using ApcUps.Lines;
using ApcUps.Simulator;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>A simulated unit and the person beside it, who restarts it some seconds after being asked to.</summary>
internal sealed class UnitWithPerson : ILineMachine
{
    private TimeSpan? _restartAt;
    private TimeSpan _now;

    public UnitWithPerson(SimulatedLoader unit) => Unit = unit;

    /// <summary>The unit on the cable; another one once somebody has replaced it.</summary>
    public SimulatedLoader Unit { get; private set; }

    /// <summary>How often the unit was restarted by hand.</summary>
    public int Restarts { get; private set; }

    /// <summary>What comes next in place of all that the unit would say from then on; null while it speaks for itself.</summary>
    public string? LastWords { get; set; }

    public bool IsOver => Unit.IsOver;

    public TimeSpan WakeAt => _restartAt is { } at && at < Unit.WakeAt ? at : Unit.WakeAt;

    /// <summary>Puts another unit on the cable.</summary>
    public void Replace(SimulatorOptions other)
    {
        Unit.Dispose();
        Unit = new(other);
    }

    public void AskToRestart(double afterSeconds = 5) => _restartAt = _now + TimeSpan.FromSeconds(afterSeconds);

    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _now = now;
        if (_restartAt <= now)
        {
            _restartAt = null;
            Restarts++;
            Unit.PowerCycle();
        }

        Unit.Feed(now, buffer, count);
    }

    public byte[]? TakeOutput()
    {
        var own = Unit.TakeOutput();
        if (LastWords is not { } words)
        {
            return own;
        }

        LastWords = string.Empty;
        return words.Length == 0 ? null : Encoding.ASCII.GetBytes(words);
    }

    public void Cancel(TimeSpan now) => Unit.Cancel(now);
}
