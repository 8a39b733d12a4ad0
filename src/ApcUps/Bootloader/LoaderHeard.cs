namespace ApcUps.Bootloader;

/// <summary>What a loader said of itself before it asked for a transfer.</summary>
/// <param name="Product">The product line of its banner; null if no banner was heard.</param>
/// <param name="LoaderVersion">Its version; null if no banner was heard.</param>
/// <param name="NoApplication">True if it said that it has no application.</param>
public sealed record LoaderHeard(string? Product, FirmwareVersion? LoaderVersion, bool NoApplication)
{
    /// <summary>A loader that has not been heard yet.</summary>
    public static LoaderHeard Nothing { get; } = new(null, null, false);

    /// <summary>
    /// This, with what was heard at an earlier time. A banner counts as a whole: the product line of one and the version of
    /// another would make a banner that nobody printed.
    /// </summary>
    public LoaderHeard Since(LoaderHeard before) =>
        (Product is null && LoaderVersion is null ? before : this) with { NoApplication = NoApplication || before.NoApplication };
}
