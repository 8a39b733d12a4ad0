using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>One rule that images keep.</summary>
internal abstract class ImageCheck
{
    /// <param name="name">The public name of the check; stable for life.</param>
    /// <param name="severity">How much a breach weighs.</param>
    protected ImageCheck(string name, FindingSeverity severity)
    {
        Name = name;
        Severity = severity;
    }

    public string Name { get; }

    public FindingSeverity Severity { get; }

    /// <summary>True if a breach says all there is to say, so that no further check is asked.</summary>
    public virtual bool EndsJudgement => false;

    /// <summary>Lists the breaches in file order.</summary>
    public abstract IEnumerable<CheckHit> Judge(CheckedImage image);
}
