using System.Management.Automation;

namespace ApcUps.Commands.Ports;

/// <summary>
/// Takes a speed from 50 to 4,000,000 baud, or null: a loader found on a line without a speed of its own has none to hand on.
/// </summary>
[System.AttributeUsage(System.AttributeTargets.Property)]
internal sealed class ValidateBaudRateAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is int rate and (< 50 or > 4_000_000))
        {
            throw new ValidationMetadataException($"{rate} is no speed of a serial line: give 50 to 4000000 baud.");
        }
    }
}
