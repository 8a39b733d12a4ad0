namespace ApcUps.Status.Codes;

/// <summary>
/// The status words of battery test and runtime calibration that Microlink (.11, .13) and Modbus (registers 23, 24) share.
/// They are sticky: they speak of the last test since the unit's start, and 0 is none.
/// </summary>
public static class TestCode
{
    private static readonly UpsTestResult[] ByBit =
        [UpsTestResult.Pending, UpsTestResult.InProgress, UpsTestResult.Passed, UpsTestResult.Failed, UpsTestResult.Refused, UpsTestResult.Aborted];

    /// <summary>What became of the last test; null if there was none.</summary>
    public static UpsTestResult? Result(uint word)
    {
        for (var bit = 0; bit < ByBit.Length; bit++)
        {
            if (((word >> bit) & 1) != 0)
            {
                return ByBit[bit];
            }
        }

        return null;
    }

    /// <summary>True if the word says pending or in progress.</summary>
    public static bool Runs(uint word) => (word & 3) != 0;
}
