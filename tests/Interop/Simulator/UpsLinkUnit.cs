using System;
using System.Linq;
using System.Text;
using ApcUps.Simulator;
using ApcUps.Tests.Interop.Peers;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>A simulated unit that speaks UPS-Link on a pseudo-terminal as fast as a real one, with a tap on its line.</summary>
internal sealed class UpsLinkUnit : IDisposable
{
    // What a status tool must never send, by the vendor and by observation; R, which ends smart mode, apart.
    private const string Dangerous = "KZ@S\x0e\x7fUWDA^z-+1\x02\x19\x10";

    private const byte Escape = 0x1B;

    private readonly string _name = "upslink-" + Guid.NewGuid().ToString("N")[..8];
    private readonly PtyTap _tap;

    public UpsLinkUnit()
    {
        var unit = Simulators.Start(new()
        {
            Name = _name,
            State = SimulatorState.ApplicationRunning,
            Protocol = SimulatorProtocol.UpsLink,
            Transport = SimulatorTransport.Pty,
            BaudRate = 2400,
        });
        _tap = new PtyTap(unit.Port);
    }

    /// <summary>The path for a client.</summary>
    public string Port => _tap.Near;

    public void Order(SimulatorCondition condition) => Simulators.Order(_name, condition);

    /// <summary>What the client sent, once it has ended, one character for each byte.</summary>
    public string Heard() => Encoding.Latin1.GetString(_tap.ToUnit(Escape));

    /// <summary>The dangerous commands in what a client sent.</summary>
    public static string DangerousIn(string heard) => new(heard.Where(command => Dangerous.Contains(command, StringComparison.Ordinal)).ToArray());

    public void Dispose()
    {
        _tap.Dispose();
        Simulators.Stop(_name, ReceivedFiles.Delete);
    }
}
