using System;
using System.Globalization;
using System.Management.Automation;

namespace ApcUps.Commands.Units;

/// <summary>Takes a firmware version as people write it: text, or a number such as 15.1. Nothing, an empty cell and the word unknown are null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FirmwareVersionArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null or FirmwareVersion)
        {
            return value;
        }

        // 08.50 typed as a number is 8.5, which is the same version.
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
        return UnknownWord.Is(text) ? null : FirmwareVersion.TryParse(text) ?? throw new ArgumentTransformationMetadataException(
            $"'{text}' is no firmware version. Give the digits alone, such as 09.6 or 08.31.");
    }
}
