using System.Collections.Generic;

namespace ApcUps.Status.UpsLink;

/// <summary>
/// The status byte Q, the trip registers ' and 8 and the state register ~. Source: the vendor's specification; upslink facts,
/// sections 6.5 to 6.8. A bit counts only where it is defined for the unit's generation. Names are those of Microlink's and
/// Modbus' errors where the meaning is the same.
/// </summary>
public static class UpsLinkRegisters
{
    /// <summary>Notes the flags of Q.</summary>
    public static void ReadState(byte q, UpsLinkGeneration generation, StatusDraft draft)
    {
        var (onLine, onBattery) = (Bit(q, 3), Bit(q, 4));
        draft.Tell(UpsState.Calibrating, generation == UpsLinkGeneration.Basic ? null : Bit(q, 0));
        draft.Tell(UpsState.Trimming, generation == UpsLinkGeneration.Old ? null : Bit(q, 1)); // 02 alone: waits for the mains, on the first generation
        draft.Tell(UpsState.Boosting, Bit(q, 2));
        draft.Tell(UpsState.OnLine, onLine);
        draft.Tell(UpsState.OnBattery, onBattery);
        draft.Tell(UpsState.OutputOff, !onLine && !onBattery);
        draft.Tell(UpsState.Overload, Bit(q, 5));
        draft.Tell(UpsState.LowBattery, Bit(q, 6));
        draft.Tell(UpsState.ReplaceBattery, Bit(q, 7));
    }

    /// <summary>Whether ~ says bypass; null elsewhere than on Matrix-UPS, where only two other bits are defined.</summary>
    public static bool? IsBypassed(byte state, UpsLinkGeneration generation) =>
        generation == UpsLinkGeneration.Matrix ? Bit(state, 1) || Bit(state, 3) || Bit(state, 5) : null;

    /// <summary>The faults that Q tells.</summary>
    public static IEnumerable<string> StateFaults(byte q)
    {
        if (Bit(q, 5))
        {
            yield return "OutputOverload";
        }

        if (Bit(q, 7))
        {
            yield return "BatteryNeedsReplacement";
        }
    }

    /// <summary>The faults of trip register 1, '. Bit 5 is left out, since sources differ on what it means.</summary>
    public static IEnumerable<string> TripFaults1(byte trip, UpsLinkGeneration generation)
    {
        foreach (var (bit, name) in generation switch
        {
            UpsLinkGeneration.Matrix => (IEnumerable<(int, string)>)
                [(0, "Fan"), (1, "IsolationUnitFan"), (2, "BypassSupply"), (3, "OutputVoltageSelection"), (4, "TransformerDcImbalance")],
            UpsLinkGeneration.Third => [(4, "TransformerDcImbalance"), (6, "AvrRelay")],
            UpsLinkGeneration.Basic => [(4, "TransformerDcImbalance"), (6, "AvrRelay"), (7, "OutputVoltage")],
            _ => [],
        })
        {
            if (Bit(trip, bit))
            {
                yield return name;
            }
        }
    }

    /// <summary>
    /// The faults of the trip register, 8. Bits 0, 1, 3 and 4 are states. Bit 7 on the third generation is of community notes
    /// on newer units; the vendor defines it for Matrix-UPS only.
    /// </summary>
    public static IEnumerable<string> TripFaults(byte trip, UpsLinkGeneration generation)
    {
        var (matrix, third) = (generation == UpsLinkGeneration.Matrix, generation == UpsLinkGeneration.Third);
        if (Bit(trip, 2))
        {
            yield return "MainRelay";
        }

        if (Bit(trip, 5) && (matrix || third || generation == UpsLinkGeneration.Basic))
        {
            yield return "Charger";
        }

        if (Bit(trip, 6) && matrix)
        {
            yield return "BypassRelay";
        }

        if (Bit(trip, 7) && (matrix || third))
        {
            yield return "OverTemperature";
        }
    }

    /// <summary>The faults of ~: bit 1 is bypass because of an internal fault, on Matrix-UPS.</summary>
    public static IEnumerable<string> BypassFaults(byte state, UpsLinkGeneration generation)
    {
        if (generation == UpsLinkGeneration.Matrix && Bit(state, 1))
        {
            yield return "InternalFaultBypass";
        }
    }

    private static bool Bit(byte value, int bit) => ((value >> bit) & 1) != 0;
}
