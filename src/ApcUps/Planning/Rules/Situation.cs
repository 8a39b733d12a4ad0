using System;

namespace ApcUps.Planning.Rules;

/// <summary>What rules are held against: a unit, an image for it, the way it goes there, and the unit's output.</summary>
internal sealed class Situation
{
    private readonly UnitFacts _unit;
    private readonly ImageFacts _image;
    private readonly UpdateTransport _transport;
    private readonly bool? _outputOn;

    public Situation(UnitFacts unit, ImageFacts image, UpdateTransport transport, bool? outputOn)
    {
        _unit = unit;
        _image = image;
        _transport = transport;
        _outputOn = outputOn;
    }

    /// <summary>The value of a field; null if it is not known.</summary>
    public IComparable? this[string field] => field switch
    {
        RuleField.UnitId => _unit.HardwareId,
        RuleField.UnitVersion => _unit.InstalledVersion,
        RuleField.UnitLoader => _unit.LoaderVersion,
        RuleField.UnitSku => _unit.Sku,
        RuleField.UnitSeries => _unit.Series,
        RuleField.UnitDateCode => _unit.DateCode,
        RuleField.TargetVersion => _image.Version,
        RuleField.TargetId => _image.HardwareId,
        RuleField.TargetIdAfter => _image.HardwareIdAfterInstall,
        RuleField.ImageSigned => _image.HasSignature,
        RuleField.ImageAppOnly => _image.ApplicationOnly,
        RuleField.ImageChangesId => _image.ChangesHardwareId,
        RuleField.ImageSha256 => _image.Sha256,
        RuleField.ImageValid => _image.IsValid,
        RuleField.ImageHasUpsSection => _image.HardwareId is not null,
        RuleField.Transport => _transport.ToString(),
        RuleField.Output => _outputOn is null ? null : _outputOn.Value ? "on" : "off",
        _ => throw new FormatException($"A rule asks about '{field}', which is no field."),
    };
}
