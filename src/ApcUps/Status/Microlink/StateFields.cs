using System.Collections.Generic;
using ApcUps.Status.Codes;

namespace ApcUps.Status.Microlink;

/// <summary>
/// What the unit is doing. Where the words of battery test, calibration and cause stand differs from firmware to firmware:
/// in collection 5 (or 4), in a nested namespace 2, or in another collection.
/// </summary>
internal static class StateFields
{
    private const int TestStatusId = 0x11;
    private const int CalibrationStatusId = 0x13;
    private const int CauseId = 0x0b;

    // 0 to 35 are known; UPS-Link's own causes have values from 100 on.
    private const int FirstForeignCause = 100;

    public static void Read(FieldValues fields, UpsStatus status)
    {
        var general = fields.Word("2:4.38");
        var power = fields.Word("2:4.36");
        var battery = fields.Word("2:4.34");
        var test = fields.Word(TestField(fields, TestStatusId));
        var draft = new StatusDraft();

        // The state word only tells overload when it is so: it comes behind the word that tells both.
        draft.Tell(UpsState.Overload, Bit(power, FaultCode.OutputOverload));
        if (fields.Word("2:4.A") is { } state)
        {
            StateCode.Read(state, draft);
        }

        if (fields.Word("2:4.6.16") is { } input)
        {
            StateCode.ReadInput(input, draft);
        }

        draft.Tell(UpsState.LowBattery, Bit(fields.Word("2:4.8.7"), 1 << 1));
        draft.Tell(UpsState.ReplaceBattery, Bit(battery, FaultCode.ReplaceBattery));
        draft.Tell(UpsState.Testing, test is { } word && TestCode.Runs(word) ? true : null);
        draft.Tell(UpsState.Calibrating, fields.Word(TestField(fields, CalibrationStatusId)) is { } calibration ? TestCode.Runs(calibration) : null);
        draft.ApplyTo(status);

        status.LastTest = test is { } sticky ? TestCode.Result(sticky) : null;
        status.LastTransferCause = fields.Signed(fields.FindAlsoNested("2:4.B", CauseId)) is >= 0 and < FirstForeignCause and var cause
            ? (UpsTransferCause)cause : null;
        status.Faults = Faults(general, power, battery);
    }

    private static string[]? Faults(uint? general, uint? power, uint? battery)
    {
        if (general is null && power is null && battery is null)
        {
            return null;
        }

        var faults = new List<string>();
        faults.AddRange(FaultCode.General(general ?? 0));
        faults.AddRange(FaultCode.Power(power ?? 0));
        faults.AddRange(FaultCode.Battery(battery ?? 0));
        return [.. faults];
    }

    private static MicrolinkField? TestField(FieldValues fields, int id) =>
        fields.FindAlsoNested($"2:4.5.{id:X}", id) ?? fields.FindBeside(id, 0x10, 0x11, 0x12, 0x13);

    private static bool? Bit(uint? word, uint bit) => word is { } known ? (known & bit) != 0 : null;
}
