namespace ApcUps.Status.Codes;

/// <summary>
/// The status word that Microlink (2:4.A) and Modbus (register 0) share. Source: facts on both; bits up to 9, 13 and 14 are
/// confirmed on real units, the rest is the vendor's map.
/// </summary>
public static class StateCode
{
    /// <summary>Notes the flags of the word; bit 21 (overload) only tells when it is set, since most families never set it.</summary>
    public static void Read(uint word, StatusDraft draft)
    {
        draft.Tell(UpsState.OnLine, Bit(word, 1));
        draft.Tell(UpsState.OnBattery, Bit(word, 2));
        draft.Tell(UpsState.Bypass, Bit(word, 3));
        draft.Tell(UpsState.OutputOff, Bit(word, 4));
        draft.Tell(UpsState.Fault, Bit(word, 5));
        draft.Tell(UpsState.InputBad, Bit(word, 6));
        draft.Tell(UpsState.Testing, Bit(word, 7));
        draft.Tell(UpsState.OutputOnPending, Bit(word, 8));
        draft.Tell(UpsState.OutputOffPending, Bit(word, 9));
        draft.Tell(UpsState.HighEfficiency, Bit(word, 13));
        draft.Tell(UpsState.Alert, Bit(word, 14));
        draft.Tell(UpsState.Overload, Bit(word, 21) ? true : null);
        draft.Tell(UpsState.Maintenance, Bit(word, 11) || Bit(word, 22));
    }

    /// <summary>Notes the flags of the input status (Microlink 2:4.6.16, Modbus register 150).</summary>
    public static void ReadInput(uint word, StatusDraft draft)
    {
        draft.Tell(UpsState.Boosting, Bit(word, 5));
        draft.Tell(UpsState.Trimming, Bit(word, 6));
    }

    private static bool Bit(uint word, int bit) => ((word >> bit) & 1) != 0;
}
