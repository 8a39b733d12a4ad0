using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace ApcUps.Commands.Units;

/// <summary>Takes a hardware id as a number or as status pages write it: 18, ID18. Nothing, an empty cell and the word unknown are null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HardwareIdArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
        if (UnknownWord.Is(text))
        {
            return null;
        }

        var match = Regex.Match(text, @"^\s*(?:ID\s*=?\s*)?(\d{1,5})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return match.Success && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is >= 1 and <= 65535 and var id
            ? id
            : throw new ArgumentTransformationMetadataException($"'{text}' is no hardware id. It is a number from 1 to 65535, such as 18.");
    }
}
