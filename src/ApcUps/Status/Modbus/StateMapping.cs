using System.Linq;
using ApcUps.Status.Codes;

namespace ApcUps.Status.Modbus;

/// <summary>Makes state, faults and tests of the status registers.</summary>
internal static class StateMapping
{
    private const uint LowBattery = 1 << 1;

    public static void Apply(RegisterValues values, UpsFamily family, UpsStatus status)
    {
        var general = values.Bits(19);
        var power = values.LongBits(20);
        var battery = values.Bits(22);
        var draft = new StatusDraft();
        draft.Tell(UpsState.LowBattery, Has(values.Bits(18), LowBattery));
        draft.Tell(UpsState.ReplaceBattery, Has(battery, FaultCode.ReplaceBattery));
        draft.Tell(UpsState.Overload, Has(power, FaultCode.OutputOverload));
        draft.Tell(UpsState.Calibrating, values.Bits(24) is { } calibration ? TestCode.Runs(calibration) : null);
        if (values.LongBits(0) is { } word)
        {
            StateCode.Read(word & family.StatusBits(), draft);
        }

        if (values.Bits(150) is { } input)
        {
            StateCode.ReadInput(input, draft);
        }

        draft.ApplyTo(status);
        status.LastTransferCause = (UpsTransferCause?)values.Number(2);
        status.LastTest = values.Bits(23) is { } test ? TestCode.Result(test) : null;
        status.Faults = Faults(general, power, battery);
    }

    // None can only be said of all three words; what one of them says holds without the others.
    private static string[]? Faults(uint? general, uint? power, uint? battery)
    {
        var faults = FaultCode.General(general ?? 0).Concat(FaultCode.Power(power ?? 0)).Concat(FaultCode.Battery(battery ?? 0)).ToArray();
        return faults.Length > 0 || (general is not null && power is not null && battery is not null) ? faults : null;
    }

    private static bool? Has(uint? word, uint bit) => word is { } bits ? (bits & bit) != 0 : null;
}
