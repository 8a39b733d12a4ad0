namespace ApcUps;

/// <summary>
/// Why a unit last changed its state. 0 to 35 are the numbers of Microlink and Modbus, which speak of any change; a number
/// without a name is shown as it is. UPS-Link speaks of the last transfer to battery and knows fewer causes: its letters R,
/// H, L and T are matched to 4, 1, 2 and 3 by their meaning (ours, not the vendor's), S and K have values of their own.
/// </summary>
public enum UpsTransferCause
{
    /// <summary>The unit started.</summary>
    SystemInitialization = 0,

    /// <summary>The mains voltage was too high.</summary>
    HighInputVoltage = 1,

    /// <summary>The mains voltage was too low, or gone.</summary>
    LowInputVoltage = 2,

    /// <summary>The mains were distorted: a notch or a spike.</summary>
    DistortedInput = 3,

    /// <summary>The mains voltage changed too fast.</summary>
    RapidInputChange = 4,

    /// <summary>The mains frequency was too high.</summary>
    HighInputFrequency = 5,

    /// <summary>The mains frequency was too low.</summary>
    LowInputFrequency = 6,

    /// <summary>Frequency or phase were not those of the output.</summary>
    FrequencyOrPhaseDifference = 7,

    /// <summary>The mains became acceptable.</summary>
    AcceptableInput = 8,

    /// <summary>A test began by itself.</summary>
    AutomaticTest = 9,

    /// <summary>A test ended.</summary>
    TestEnded = 10,

    /// <summary>Somebody at the unit's own panel.</summary>
    LocalCommand = 11,

    /// <summary>A command over a line.</summary>
    ProtocolCommand = 12,

    /// <summary>The battery voltage was too low.</summary>
    LowBatteryVoltage = 13,

    /// <summary>A general error.</summary>
    GeneralError = 14,

    /// <summary>An error of the power system.</summary>
    PowerSystemError = 15,

    /// <summary>An error of the battery system.</summary>
    BatterySystemError = 16,

    /// <summary>An error was cleared.</summary>
    ErrorCleared = 17,

    /// <summary>The unit restarted by itself.</summary>
    AutomaticRestart = 18,

    /// <summary>The inverter's output was distorted.</summary>
    DistortedInverterOutput = 19,

    /// <summary>The inverter's output became acceptable.</summary>
    InverterOutputAcceptable = 20,

    /// <summary>Emergency power off.</summary>
    EmergencyPowerOff = 21,

    /// <summary>The phase difference of the input was out of range.</summary>
    InputPhaseDelta = 22,

    /// <summary>The neutral of the input was missing.</summary>
    InputNeutralMissing = 23,

    /// <summary>A transfer of the automatic transfer switch.</summary>
    TransferSwitch = 24,

    /// <summary>A setting was changed.</summary>
    ConfigurationChange = 25,

    /// <summary>An alert began.</summary>
    AlertAsserted = 26,

    /// <summary>An alert ended.</summary>
    AlertCleared = 27,

    /// <summary>The rating of the plug was exceeded.</summary>
    PlugRatingExceeded = 28,

    /// <summary>An outlet group changed its state.</summary>
    OutletGroupChange = 29,

    /// <summary>The time of a bypass because of a failure was over.</summary>
    FailureBypassExpired = 30,

    /// <summary>A command from inside the unit.</summary>
    InternalCommand = 31,

    /// <summary>A command over USB.</summary>
    UsbCommand = 32,

    /// <summary>A command of a card in the first SmartSlot.</summary>
    SmartSlotCommand = 33,

    /// <summary>A command over the built-in network port.</summary>
    NetworkCommand = 34,

    /// <summary>The unit follows a system controller.</summary>
    FollowingController = 35,

    /// <summary>UPS-Link S: a command or a test.</summary>
    CommandOrTest = 100,

    /// <summary>UPS-Link K: forced; reported by some clients, not by the vendor.</summary>
    Forced = 101,
}
