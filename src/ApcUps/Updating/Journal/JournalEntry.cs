using System.Runtime.Serialization;

namespace ApcUps.Updating.Journal;

/// <summary>
/// One line of a journal: what is about to happen, or just happened, to the unit on one port. What an event does not carry is
/// null and not written.
/// </summary>
[DataContract]
public sealed record JournalEntry
{
    /// <summary>The version of the form that this code writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the form.</summary>
    [DataMember(Name = "v", Order = 0)]
    public int FormVersion { get; set; } = CurrentVersion;

    /// <summary>When; UTC, ISO 8601.</summary>
    [DataMember(Name = "time", Order = 1)]
    public string Time { get; set; } = string.Empty;

    /// <summary>The run that writes it: the same for all its lines.</summary>
    [DataMember(Name = "run", Order = 2)]
    public string Run { get; set; } = string.Empty;

    /// <summary>The process that writes it.</summary>
    [DataMember(Name = "pid", Order = 3)]
    public int ProcessId { get; set; }

    /// <summary>The unit's port.</summary>
    [DataMember(Name = "port", Order = 4)]
    public string Port { get; set; } = string.Empty;

    /// <summary>What it is; one of <see cref="JournalEvent"/>.</summary>
    [DataMember(Name = "event", Order = 5)]
    public string Event { get; set; } = string.Empty;

    /// <summary>The step in the plan, from 1.</summary>
    [DataMember(Name = "step", Order = 6, EmitDefaultValue = false)]
    public int? Step { get; set; }

    /// <summary>The attempt within the step, from 1.</summary>
    [DataMember(Name = "attempt", Order = 7, EmitDefaultValue = false)]
    public int? Attempt { get; set; }

    /// <summary>Blocks that the unit acknowledged.</summary>
    [DataMember(Name = "block", Order = 8, EmitDefaultValue = false)]
    public int? Block { get; set; }

    /// <summary>Blocks of the image.</summary>
    [DataMember(Name = "blocks", Order = 9, EmitDefaultValue = false)]
    public int? Blocks { get; set; }

    /// <summary>The image's file name.</summary>
    [DataMember(Name = "image", Order = 10, EmitDefaultValue = false)]
    public string? Image { get; set; }

    /// <summary>The image's SHA-256.</summary>
    [DataMember(Name = "sha256", Order = 11, EmitDefaultValue = false)]
    public string? Sha256 { get; set; }

    /// <summary>The unit's hardware id at this moment.</summary>
    [DataMember(Name = "hardwareId", Order = 12, EmitDefaultValue = false)]
    public int? HardwareId { get; set; }

    /// <summary>Its firmware version.</summary>
    [DataMember(Name = "version", Order = 13, EmitDefaultValue = false)]
    public string? Version { get; set; }

    /// <summary>Its loader's version.</summary>
    [DataMember(Name = "loaderVersion", Order = 14, EmitDefaultValue = false)]
    public string? LoaderVersion { get; set; }

    /// <summary>Its model number.</summary>
    [DataMember(Name = "sku", Order = 15, EmitDefaultValue = false)]
    public string? Sku { get; set; }

    /// <summary>Its serial number.</summary>
    [DataMember(Name = "serialNumber", Order = 16, EmitDefaultValue = false)]
    public string? SerialNumber { get; set; }

    /// <summary>Those of these facts that a user stated and the unit did not say: the name, a space and the value of each.</summary>
    [DataMember(Name = "stated", Order = 24, EmitDefaultValue = false)]
    public string[]? Stated { get; set; }

    /// <summary>The hardware id that the step promises.</summary>
    [DataMember(Name = "hardwareIdAfter", Order = 17, EmitDefaultValue = false)]
    public int? HardwareIdAfter { get; set; }

    /// <summary>The firmware version that the step promises.</summary>
    [DataMember(Name = "versionAfter", Order = 18, EmitDefaultValue = false)]
    public string? VersionAfter { get; set; }

    /// <summary>The loader version that the step promises.</summary>
    [DataMember(Name = "loaderVersionAfter", Order = 19, EmitDefaultValue = false)]
    public string? LoaderVersionAfter { get; set; }

    /// <summary>The version aimed at.</summary>
    [DataMember(Name = "target", Order = 20, EmitDefaultValue = false)]
    public string? Target { get; set; }

    /// <summary>What came of the transfer or the update.</summary>
    [DataMember(Name = "outcome", Order = 21, EmitDefaultValue = false)]
    public string? Outcome { get; set; }

    /// <summary>The error's id.</summary>
    [DataMember(Name = "errorId", Order = 22, EmitDefaultValue = false)]
    public string? ErrorId { get; set; }

    /// <summary>What there is to say in words.</summary>
    [DataMember(Name = "text", Order = 23, EmitDefaultValue = false)]
    public string? Text { get; set; }
}
