namespace ApcUps;

/// <summary>What became of a battery test.</summary>
public enum UpsTestResult
{
    /// <summary>It will begin.</summary>
    Pending,

    /// <summary>It runs.</summary>
    InProgress,

    /// <summary>The battery passed.</summary>
    Passed,

    /// <summary>The battery failed.</summary>
    Failed,

    /// <summary>The unit did not begin it.</summary>
    Refused,

    /// <summary>It was stopped.</summary>
    Aborted,

    /// <summary>It says nothing, because of an overload (UPS-Link NG).</summary>
    Invalid,
}
