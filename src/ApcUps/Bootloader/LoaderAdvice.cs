namespace ApcUps.Bootloader;

/// <summary>What to do about a line on which no loader was heard.</summary>
public static class LoaderAdvice
{
    /// <summary>The likely causes of silence, the likeliest first.</summary>
    public const string NothingHeard =
        "Likely causes, in this order: (1) the cable: the RJ50 socket needs the vendor's 940-0625A, an ordinary serial or network cable does nothing; "
        + "(2) the unit is not in its loader: a running unit says nothing by itself, so disconnect and reconnect its power while "
        + "Find-UpsBootloader -Wait listens, if its load may drop; (3) serial updates are switched off in the unit's menu "
        + "(Configuration, Firmware Upgrade Interface); (4) the unit's loader is gone, which serial cannot repair.";
}
