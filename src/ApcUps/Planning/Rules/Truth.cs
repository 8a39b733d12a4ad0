namespace ApcUps.Planning.Rules;

/// <summary>Three-valued logic: what is not known is neither true nor false. Of a list, all is its least value and any its greatest.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>A field that it needs is not known.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,
}
