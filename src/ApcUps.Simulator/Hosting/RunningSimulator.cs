using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using ApcUps.Lines;
using ApcUps.Simulator.Transports;

namespace ApcUps.Simulator.Hosting;

/// <summary>A simulated unit with a line, a thread and the real clock.</summary>
internal sealed class RunningSimulator : IDisposable
{
    private static readonly TimeSpan FirstClientSlice = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(5);

    private readonly SimulatorOptions _options;
    private readonly string _name;
    private readonly SimulatedLoader _loader;
    private readonly ILine _port;
    private readonly Thread _thread;
    private readonly CancellationTokenSource _powerOff = new();
    private readonly DateTime _startedAt = DateTime.UtcNow;
    private volatile string? _failure;

    public RunningSimulator(SimulatorOptions options, string name, string receivedPath)
    {
        _options = options;
        _name = name;
        _loader = new SimulatedLoader(options, receivedPath);
        var machine = new LinePace(_loader, options.BaudRate);
        _port = OpenPort(options, name);
        _thread = new Thread(() => Run(machine)) { IsBackground = true, Name = "sim:" + name };
        _thread.Start();
    }

    /// <summary>The unit's end if it is reached inside this process.</summary>
    public InProcessPort? InProcess => _port as InProcessPort;

    /// <summary>The file with received bytes, once there is one.</summary>
    public string? ReceivedPath => _loader.Status.ReceivedPath;

    /// <summary>What befalls the unit; set from any thread.</summary>
    public SimulatorCondition Condition
    {
        get => _loader.Condition;
        set => _loader.Condition = value;
    }

    /// <summary>Function and data of each Modbus write that the unit refused.</summary>
    public byte[][] ModbusWrites => _loader.ModbusWrites();

    /// <summary>Switches the unit off and on again; callable from any thread.</summary>
    public void PowerCycle() => _loader.PowerCycle();

    public UpsSimulator Snapshot()
    {
        var status = _loader.Status;
        return new UpsSimulator
        {
            Name = _name,
            Port = _port.Address,
            Transport = _options.Transport,
            HardwareId = status.HardwareId,
            State = _failure is null ? status.State : SimulatorState.Dead,
            Protocol = _options.Protocol,
            Condition = _loader.Condition,
            BaudRate = _options.BaudRate,
            Fault = _options.Faults.Select(fault => fault.ToString()).ToArray(),
            FirmwareVersion = status.FirmwareVersion,
            LoaderVersion = status.LoaderVersion,
            Attempts = status.Attempts,
            BlocksReceived = status.BlocksReceived,
            ReceivedPath = status.ReceivedPath,
            LastVerdict = _failure ?? status.LastVerdict,
            StartedAt = _startedAt,
        };
    }

    /// <summary>Switches the unit off and waits for its thread, then takes its line away.</summary>
    public void Dispose()
    {
        _powerOff.Cancel();
        if (_thread.Join(StopDeadline))
        {
            _port.Dispose();
            _loader.Dispose();
            _powerOff.Dispose();
        }
    }

    private static ILine OpenPort(SimulatorOptions options, string name) => options.Transport switch
    {
        SimulatorTransport.Pty => new PtyPort(options.BaudRate),
        SimulatorTransport.Tcp => new LoopbackPort("tcp", options.BaudRate),
        SimulatorTransport.ModbusTcp => new LoopbackPort("modbus", null),
        _ => new InProcessPort(SimulatorLineSource.Scheme + name, options.BaudRate),
    };

    private void Run(ILineMachine machine)
    {
        try
        {
            while (_port is IFirstClient first && !first.WaitForFirst(FirstClientSlice))
            {
                if (_powerOff.IsCancellationRequested)
                {
                    return;
                }
            }

            LineRunner.Run(machine, _port, SystemClock.Instance, _powerOff.Token);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LineException or SocketException)
        {
            _failure = $"The simulator itself failed: {e.Message}";
        }
    }
}
