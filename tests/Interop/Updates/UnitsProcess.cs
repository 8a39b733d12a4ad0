using System;
using System.Globalization;
using System.Linq;
using ApcUps.Tests.Interop.Peers;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Updates;

/// <summary>
/// Simulated units in a process of their own, each on a paced pseudo-terminal, which outlive whoever updates them, and the
/// person in front of them, who restarts one when told to. They run 09.2; two images are made for them, and 15.1 kills a unit
/// that has not taken 09.6 before, with its loader.
/// </summary>
internal sealed class UnitsProcess : IDisposable
{
    // The window is shorter than two rounds of looking for a loader: some restarts come too early and must be done again.
    private const string Script = """
        param($Images, $Temp, $Count)
        $env:TMPDIR = $Temp
        $null = New-UpsSimulatorFirmware -HardwareId 18 -Version 09.6 -LoaderVersion 08.5 -BlockCount 250 -Path "$Images/SMT18UPS_09-6.enc"
        $null = New-UpsSimulatorFirmware -HardwareId 18 -Version 15.1 -Layout ApplicationOnly -BlockCount 250 -Path "$Images/SMT18UPS_15-1.enc"
        foreach ($i in 1..$Count) {
            $unit = Start-UpsSimulator -Name "k$i" -HardwareId 18 -LoaderVersion 08.31 -FirmwareVersion 09.2 -State ApplicationRunning `
                -Condition OutputOff -Transport Pty -BaudRate 38400 -StartWindowSeconds 6
            "port k${i}: $($unit.Port)"
        }
        'ready.'
        while ($null -ne ($line = [Console]::In.ReadLine())) {
            $order, $name = $line -split ' '
            $unit = Get-UpsSimulator -Name $name
            if ($order -eq 'restart') {
                # What is being updated is left alone.
                if ($unit.State -eq 'ApplicationRunning') { Set-UpsSimulator -Name $name -PowerCycle }
            }
            else { "state ${name}: $($unit.State) $($unit.FirmwareVersion) $($unit.LoaderVersion)" }
        }
        """;

    private readonly ScriptFile _script = new(Script);
    private readonly ShellProcess _shell;

    public UnitsProcess(UpdateFolder folder, int count)
    {
        _shell = ShellProcess.StartProgram(ShellProcess.Program, "-File", _script.Path, folder.Images, folder.Temp, count.ToString(CultureInfo.InvariantCulture));
        _shell.WaitForOutput("ready.");
    }

    public static string Name(int number) => $"k{number}";

    /// <summary>The path of a unit's terminal.</summary>
    public string PortOf(string name) => Said($"port {name}: ")!;

    /// <summary>Switches a unit off and on again, if it runs its application.</summary>
    public void Restart(string name) => Order("restart " + name);

    /// <summary>A unit's state, its application's version and its loader's; to be asked once for each.</summary>
    public string StateOf(string name)
    {
        Order("tell " + name);
        Assert.True(Until.Within(TimeSpan.FromSeconds(20), () => Said($"state {name}: ") is not null), $"nothing was told of {name}");
        return Said($"state {name}: ")!;
    }

    /// <summary>The end of its input ends it, so that it clears away what it keeps in the temp folder.</summary>
    public void Dispose()
    {
        _shell.Finish(string.Empty);
        _shell.Dispose();
        _script.Dispose();
    }

    // A line that is still under way does not count yet.
    private string? Said(string beginning) =>
        _shell.Output.Split('\n').SkipLast(1).LastOrDefault(l => l.StartsWith(beginning, StringComparison.Ordinal))?[beginning.Length..].Trim();

    private void Order(string line)
    {
        lock (_shell)
        {
            _shell.Send(line + "\n");
        }
    }
}
