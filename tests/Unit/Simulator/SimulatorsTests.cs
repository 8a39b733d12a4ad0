using System;
using System.IO;
using System.Linq;
using ApcUps.Lines;
using ApcUps.Simulator;
using ApcUps.Simulator.Faults;
using ApcUps.Simulator.Loader;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class SimulatorsTests : IDisposable
{
    private static readonly LoaderTimings Fast = new()
    {
        PromptInterval = TimeSpan.FromMilliseconds(40),
        ProgramTime = TimeSpan.FromMilliseconds(20),
        SectionPause = TimeSpan.Zero,
    };

    private readonly string _name = "test-" + Guid.NewGuid().ToString("N")[..8];

    public void Dispose() => Simulators.Stop(_name, ReceivedFiles.Delete);

    [Fact]
    public void Start_Defaults_GiveASnapshotOfTheUnit()
    {
        var before = DateTime.UtcNow;
        var unit = Simulators.Start(new() { Name = _name, BaudRate = 9600, Faults = [SimulatorFault.Parse("restartatblock=3")] });

        Assert.Equal((_name, "sim:" + _name, SimulatorTransport.InProcess, 17), (unit.Name, unit.Port, unit.Transport, unit.HardwareId));
        Assert.Equal((SimulatorState.NoApplication, 9600, 0, 0), (unit.State, unit.BaudRate, unit.Attempts, unit.BlocksReceived));
        Assert.Equal(["RestartAtBlock=3"], unit.Fault);
        Assert.True(unit.StartedAt >= before && unit.StartedAt.Kind == DateTimeKind.Utc);
        Assert.Null(unit.ReceivedPath);
    }

    [Fact]
    public void Start_NoName_TakesAFreeOne()
    {
        var one = Simulators.Start(new() { State = SimulatorState.Dead });
        var two = Simulators.Start(new() { State = SimulatorState.Dead });

        Assert.NotEqual(one.Name, two.Name);
        Assert.True(Simulators.Stop(one.Name));
        Assert.True(Simulators.Stop(two.Name));
    }

    [Fact]
    public void Start_NameTakenInAnotherCase_IsRefused()
    {
        Simulators.Start(new() { Name = _name });

        var error = Assert.Throws<InvalidOperationException>(() => Simulators.Start(new() { Name = _name.ToUpperInvariant() }));
        Assert.Contains("runs already", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("a b")]
    [InlineData("a\n")]
    public void Start_ImpossibleName_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => Simulators.Start(new() { Name = name }));

    [Fact]
    public void Stop_RunningUnit_EndsItOnceAndForAll()
    {
        Simulators.Start(new() { Name = _name });
        Assert.Contains(Simulators.All, unit => unit.Name == _name);

        Assert.True(Simulators.Stop(_name.ToUpperInvariant()));
        Assert.False(Simulators.Stop(_name));
        Assert.Null(Simulators.TryGet(_name));
        Assert.DoesNotContain(Simulators.All, unit => unit.Name == _name);
    }

    [Fact]
    public void Open_UnknownName_NamesTheKnownOnes()
    {
        Simulators.Start(new() { Name = _name });

        var error = Assert.Throws<LineException>(() => new SimulatorLineSource().Open("sim:nobody", 9600));
        Assert.Equal(LineFault.NotFound, error.Fault);
        Assert.Contains(_name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_UnitBehindTcp_NamesItsAddress()
    {
        var unit = Simulators.Start(new() { Name = _name, Transport = SimulatorTransport.Tcp });

        var error = Assert.Throws<LineException>(() => new SimulatorLineSource().Open("sim:" + _name, 9600));
        Assert.Contains(unit.Port, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Twice_IsRefusedUntilTheFirstIsClosed()
    {
        Simulators.Start(new() { Name = _name });
        using (Open())
        {
            Assert.Equal(LineFault.AlreadyOpen, Assert.Throws<LineException>(Open).Fault);
        }

        Open().Dispose();
    }

    [Fact]
    public void Read_StoppedUnit_IsALostLine()
    {
        Simulators.Start(new() { Name = _name, State = SimulatorState.Dead });
        using var line = Open();
        Assert.Equal(0, line.Read(new byte[9], TimeSpan.Zero));
        Simulators.Stop(_name);

        Assert.Equal(LineFault.Lost, Assert.Throws<LineException>(() => line.Read(new byte[9], TimeSpan.FromSeconds(5))).Fault);
        Assert.Equal(LineFault.Lost, Assert.Throws<LineException>(() => line.Write([1])).Fault);
    }

    [Fact]
    public void Read_SilentUnit_WaitsAsLongAsAskedAndNoLonger()
    {
        Simulators.Start(new() { Name = _name, State = SimulatorState.Dead });
        using var line = Open();
        var start = SystemClock.Instance.Now;

        Assert.Equal(0, line.Read(new byte[9], TimeSpan.FromMilliseconds(30.5)));
        Assert.InRange((SystemClock.Instance.Now - start).TotalMilliseconds, 30.4, 3000);
    }

    [Fact]
    public void Line_ClosedInMidTransfer_DoesNotResetTheUnit()
    {
        Simulators.Start(new() { Name = _name, Timings = Fast, ReceivedFolder = Path.GetTempPath() });
        var image = SyntheticFirmware.Create(17, "07.1", 8);
        var blocks = Frames.Split(image).ToArray();
        for (var i = 0; i < blocks.Length; i++)
        {
            using var line = Open();
            Speech.ReadUntil(line, i == 0 ? "C" : "");
            line.Write(Frames.Crc(i + 1, blocks[i]));
            Speech.ReadUntil(line, "\x06");
        }

        using var last = Open();
        last.Write([Frames.Eot]);
        Speech.ReadUntil(last, "\x06UPS Application\r\n");
        var unit = Simulators.TryGet(_name)!;
        Assert.Equal(("07.1", 1, 8), (unit.FirmwareVersion, unit.Attempts, unit.BlocksReceived));
        Assert.Equal(Path.Combine(Path.GetTempPath(), _name + "-received.enc"), unit.ReceivedPath);
        Assert.Equal(image, File.ReadAllBytes(unit.ReceivedPath!));
        Simulators.Stop(_name, ReceivedFiles.Delete);
        Assert.False(File.Exists(unit.ReceivedPath));
    }

    private ILine Open() => new SimulatorLineSource().Open("SIM:" + _name, 9600);
}
