using System.Collections.Generic;
using System.Linq;
using ApcUps.Bootloader;

namespace ApcUps.Planning.Gate;

/// <summary>Holds the image against what the loader says on the line itself, which may be more than was known before, or something else.</summary>
public sealed class LoaderGate : IJudgingGate
{
    private readonly ImageFacts _image;
    private readonly UnitFacts _unit;
    private readonly LoaderHeard _before;
    private readonly bool _force;
    private readonly bool _wasBegun;

    /// <summary>Prepares the gate.</summary>
    /// <param name="image">The image.</param>
    /// <param name="unit">The unit, as it was judged before the line was opened: with the id that was trusted then.</param>
    /// <param name="before">What its loader was heard to say before.</param>
    /// <param name="force">True if the user lifts what may be lifted.</param>
    /// <param name="wasBegun">True if an earlier run began to send this image, so that it is no news that the application is gone.</param>
    public LoaderGate(ImageFacts image, UnitFacts unit, LoaderHeard before, bool force, bool wasBegun = false)
    {
        _wasBegun = wasBegun;
        _image = image;
        _unit = unit;
        _before = before;
        _force = force;
    }

    /// <summary>What -Force lifted, with what was heard since.</summary>
    public IReadOnlyList<string> Overridden { get; private set; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<GateRefusal> Refusals { get; private set; } = [];

    /// <inheritdoc/>
    public string? Refuse(LoaderHeard heard, bool afterAttempt)
    {
        if (afterAttempt && !_image.ApplicationOnly)
        {
            // The loader that speaks now may be the image's own, half of whose sections are in: it says nothing of the unit as it was.
            return null;
        }

        // After an attempt it is no news that the application is gone.
        var now = heard with { NoApplication = heard.NoApplication && !afterAttempt && !_wasBegun };
        var verdict = SendGate.Judge(_image, _unit, now.Since(_before), _force);
        Overridden = verdict.Overridden;
        Refusals = verdict.Refusals;
        return verdict.Refusals.Count == 0 ? null : string.Join("; ", verdict.Refusals.Select(r => r.Text));
    }
}
