namespace ApcUps.Status;

/// <summary>Gathers what is known of a unit's state, flag by flag, and puts it into a reading: what nobody told stays null.</summary>
public sealed class StatusDraft
{
    private UpsState _set;
    private UpsState _known;

    /// <summary>Notes one flag; null if the unit did not tell.</summary>
    public void Tell(UpsState flag, bool? value)
    {
        if (value is { } known)
        {
            _known |= flag;
            _set = known ? _set | flag : _set & ~flag;
        }
    }

    /// <summary>Fills <see cref="UpsStatus.State"/> and the properties that single flags have.</summary>
    public void ApplyTo(UpsStatus status)
    {
        status.State = _known == UpsState.None ? null : _set;
        status.OnBattery = Value(UpsState.OnBattery);
        status.OutputOn = OutputOn();
        status.LowBattery = Value(UpsState.LowBattery);
        status.ReplaceBattery = Value(UpsState.ReplaceBattery);
        status.Overload = Value(UpsState.Overload);
    }

    private bool? Value(UpsState flag) => (_known & flag) != 0 ? (_set & flag) != 0 : null;

    // That the output is on is never said as such: it is where the load is fed from somewhere.
    private bool? OutputOn()
    {
        if ((_set & UpsState.OutputOff) != 0)
        {
            return false;
        }

        return (_set & (UpsState.OnLine | UpsState.OnBattery | UpsState.Bypass)) != 0 ? true : null;
    }
}
