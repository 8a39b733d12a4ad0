using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status;

namespace ApcUps.Tests.Unit.Status;

/// <summary>A machine that sends one byte, waits a second, and is answered by a byte of its choice or not at all.</summary>
internal sealed class FakeStatusMachine(UpsProtocol protocol, StatusRequest request, IEventSink sink, byte asks, byte? wants) : IStatusMachine
{
    private byte[]? _output = [asks];
    private TimeSpan? _deadline;

    public UpsProtocol Protocol => protocol;

    public int BaudRate => protocol == UpsProtocol.UpsLink ? 2400 : 9600;

    public bool HasAnswered { get; private set; }

    public StatusEnd? Ending { get; private set; }

    public bool IsOver => Ending is not null;

    public TimeSpan WakeAt => _deadline ?? TimeSpan.Zero;

    public bool MaySend(byte[] bytes) => bytes is [not (byte)'K'];

    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _deadline ??= now + (request.Timeout < TimeSpan.FromSeconds(1) ? request.Timeout : TimeSpan.FromSeconds(1));
        if (wants is { } wanted && buffer.Take(count).Contains(wanted))
        {
            HasAnswered = true;
            sink.Report(new StatusRead(new UpsStatus { Protocol = protocol }));
            Ending = new(StatusEndKind.Complete, "all was read");
        }
        else if (now >= _deadline)
        {
            Ending = new(StatusEndKind.NoAnswer, $"nothing by {protocol}");
        }
    }

    public byte[]? TakeOutput()
    {
        var output = _output;
        _output = null;
        return output;
    }

    public void Cancel(TimeSpan now) => Ending ??= new(StatusEndKind.Cancelled, "stopped");
}

/// <summary>Makes such machines, and keeps which were asked for.</summary>
internal sealed class FakeStatusMachines(byte? wants = null, byte? sends = null) : IStatusMachines
{
    public List<(UpsProtocol Protocol, bool Probe)> Made { get; } = [];

    public IStatusMachine Create(UpsProtocol protocol, bool probe, StatusRequest request, IEventSink sink)
    {
        Made.Add((protocol, probe));
        return new FakeStatusMachine(protocol, request, sink, sends ?? (protocol == UpsProtocol.UpsLink ? (byte)'Y' : (byte)0xfd), wants);
    }
}
