using System;
using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Ports;
using ApcUps.Lines;

namespace ApcUps.Commands;

/// <summary>Lists the serial ports of this machine. Opens none of them.</summary>
[Cmdlet(VerbsCommon.Get, "UpsPort", HelpUri = HelpAddress.Root + "Get-UpsPort.md")]
[OutputType(typeof(UpsPort))]
public sealed class GetUpsPortCommand : PSCmdlet
{
    /// <summary>Only ports whose name matches one of these; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PortCompleter))]
    public string[]? Port { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var ports = PortCatalog.List();
        foreach (var port in ports.Where(p => Port is null || Port.Any(name => Matches(name, p))))
        {
            WriteObject(port);
        }

        foreach (var name in Port ?? Array.Empty<string>())
        {
            if (!WildcardPattern.ContainsWildcardCharacters(name) && !ports.Any(p => Matches(name, p)))
            {
                var problem = LineProblems.From(new(LineFault.NotFound, name, $"There is no port '{name}' on this machine."));
                problem.WriteTo(this);
            }
        }
    }

    private static bool Matches(string name, UpsPort port) => new WildcardPattern(name, WildcardOptions.IgnoreCase).IsMatch(port.Port);
}
