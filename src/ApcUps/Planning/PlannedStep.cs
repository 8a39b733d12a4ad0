namespace ApcUps.Planning;

/// <summary>A step as the planner sees it.</summary>
/// <param name="Before">The unit when the step begins.</param>
/// <param name="Image">The image.</param>
/// <param name="Reason">Why it is needed.</param>
internal sealed record PlannedStep(UnitFacts Before, ImageFacts Image, string Reason)
{
    /// <summary>The unit when the step has gone well. Provisional until the unit has been identified again.</summary>
    public UnitFacts After => Before with
    {
        HardwareId = Image.HardwareIdAfterInstall,
        InstalledVersion = Image.Version,
        LoaderVersion = Image.LoaderVersion ?? Before.LoaderVersion,
        HasNoApplication = false,
        InLoader = false,
    };
}
