using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Images;
using ApcUps.Commands.Units;
using ApcUps.Planning;
using ApcUps.Planning.Gate;

namespace ApcUps.Commands;

/// <summary>Says whether an image is sound, and right for a unit.</summary>
[Cmdlet(VerbsDiagnostic.Test, "UpsFirmware", DefaultParameterSetName = "Path", HelpUri = HelpAddress.Root + "Test-UpsFirmware.md")]
[OutputType(typeof(bool))]
public sealed class TestUpsFirmwareCommand : UnitCmdlet
{
    /// <summary>The image; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path", ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = Array.Empty<string>();

    /// <summary>The image, taken to the letter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = Array.Empty<string>();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        foreach (var file in ImagePath.Files(this, literal ? LiteralPath : Path, literal))
        {
            Judge(file);
        }
    }

    private void Judge(string file)
    {
        if (FirmwareFile.TryDescribe(file, out var problem) is not { } image)
        {
            problem?.WriteTo(this);
            return;
        }

        var reasons = image.Problems.Where(p => p.Severity == FindingSeverity.Error).Select(p => $"{image.Name}: {p.Text}").ToList();
        foreach (var text in image.Problems.Where(p => p.Severity != FindingSeverity.Error).Select(p => p.ToString()))
        {
            WriteVerbose($"{image.Name}: {text}");
        }

        if (reasons.Count == 0)
        {
            reasons.AddRange(ForUnit(image));
        }

        reasons.ForEach(WriteVerbose);
        if (reasons.Count > 0)
        {
            WriteWarning($"{string.Join("; ", reasons)}.");
        }

        WriteObject(reasons.Count == 0);
    }

    private IEnumerable<string> ForUnit(UpsFirmwareImage image)
    {
        var unit = Stated();
        var heard = PipedUnit.Heard(InputObject);
        if (!UnitIsGiven)
        {
            WriteWarning($"{image.Name} was judged by itself: no unit was given, so whether it is right for one was not looked at.");
            return [];
        }

        var verdict = SendGate.Judge(ImageFacts.Of(image), unit, heard, force: false);
        foreach (var text in verdict.Warnings.Concat(verdict.Conditions.Select(c => $"before sending: {c}")))
        {
            WriteVerbose($"{image.Name}: {text}");
        }

        if (verdict.Trusted is not null)
        {
            WriteVerbose($"{image.Name}: trusted, since nobody stated the id: {verdict.Trusted}.");
        }

        return verdict.Refusals.Select(r => r.Text).Concat(verdict.Questions.Where(q => q.Rule == "downgrade-warning").Select(q => $"{q.Text} (rule {q.Rule})"));
    }
}
