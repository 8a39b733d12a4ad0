using System;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Errors;
using ApcUps.Lines;
using ApcUps.Planning.Gate;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>
/// Finds out who is on a line: it listens for a loader first, and only then asks a running application, by the bytes that mean
/// nothing to anybody else.
/// </summary>
internal sealed class UnitFinder : IEventSink
{
    private const int Rounds = 3;

    // A loader asks every few seconds, and prints its text when a row of requests ends.
    private static readonly TimeSpan Listening = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ReadingLimit = TimeSpan.FromSeconds(90);

    private readonly UpdateOrder _order;
    private readonly IUpdateSurroundings _around;
    private UpsStatus? _status;

    public UnitFinder(UpdateOrder order, IUpdateSurroundings around)
    {
        _order = order;
        _around = around;
    }

    /// <summary>Why the application could not be read; null if it was, or was not asked.</summary>
    public Problem? Trouble { get; private set; }

    /// <summary>The protocol that the application answered; null if it answered none.</summary>
    public UpsProtocol? Answered { get; private set; }

    /// <summary>Listens, then asks.</summary>
    /// <param name="listening">How long to listen for a loader; null for as long as one needs to show itself.</param>
    /// <param name="stop">Asks for the end.</param>
    /// <exception cref="LineException">The line cannot be opened, or was lost.</exception>
    public UnitSeen Find(TimeSpan? listening, CancellationToken stop)
    {
        using var line = _around.Lines.Open(_order.Port, _order.BaudRate ?? SearchPlan.UsualBaudRate);
        UnitSeen? read = null;
        for (var round = 1; round <= Rounds; round++)
        {
            var loader = Listen(line, round == 1 ? listening ?? Listening : Listening, stop);
            if (loader is not null || stop.IsCancellationRequested)
            {
                return loader ?? Silent();
            }

            read = Ask(line, _order.Protocol, stop);
            if (IsFinal(read, round))
            {
                break;
            }

            _around.Show(new UpdateNote($"the reading broke off ({Trouble?.ErrorId}); once more"));
        }

        return read ?? Silent();
    }

    // A unit that restarts while it is asked breaks off, or begins to speak as a loader. Where a person is there to restart it, it
    // may also have been silent for just that reason.
    private bool IsFinal(UnitSeen? read, int round) => Trouble?.ErrorId switch
    {
        null => true,
        "UnitInLoader" or "ReadingBrokenOff" => false,
        "ReadingIncomplete" => read?.Status?.HardwareId is not null,
        _ => !_order.Wait || round > 1,
    };

    /// <summary>Asks the application alone, as one that was found before; null if it gave no answer that can be used.</summary>
    /// <exception cref="LineException">The line cannot be opened, or was lost.</exception>
    public UpsStatus? Read(CancellationToken stop)
    {
        using var line = _around.Lines.Open(_order.Port, _order.BaudRate ?? SearchPlan.UsualBaudRate);
        return Ask(line, Answered ?? _order.Protocol, stop)?.Status;
    }

    public void Report(EngineEvent value)
    {
        if (value is StatusRead read)
        {
            _status = read.Status;
        }
        else if (value is StatusNote note)
        {
            _around.Show(new UpdateNote(note.Text));
        }
    }

    private UnitSeen? Listen(ILine line, TimeSpan time, CancellationToken stop)
    {
        _around.Show(new UpdateNote($"listening for a loader, at most {time.TotalSeconds:F0} s"));
        var rate = _order.BaudRate ?? SearchPlan.UsualBaudRate;
        line.TrySetBaudRate(rate);
        var finder = new LoaderFinder(time);
        LineRunner.Run(finder, line, _around.Lines.Clock, stop);
        var state = finder.Listener.State;
        if (state is not (LoaderState.NoApplication or LoaderState.WaitingForTransfer or LoaderState.Restarting))
        {
            return null;
        }

        var heard = finder.Listener.Loader.Since(_order.Heard);
        var identity = UnitIdentity.Of(_order.Stated, heard);
        return new()
        {
            Presence = UnitPresence.Loader,
            Facts = identity.Unit with { InLoader = true },
            Heard = heard,
            Trusted = identity.Trusted,
            Remarks = identity.Contradiction is { } contradiction ? [contradiction] : [],
            At = _around.UtcNow,
        };
    }

    private UnitSeen? Ask(ILine line, UpsProtocol protocol, CancellationToken stop)
    {
        _around.Show(new UpdateNote("asking the running unit what it is"));
        _status = null;
        var plan = new StatusPlan(protocol, new StatusRequest { Timeout = ReadingLimit }, new StatusMachines(ModbusFraming.Rtu)) { BaudRate = _order.BaudRate };
        var reader = new StatusReader(line, plan, this, _around.Lines.Clock);
        var end = reader.Run(stop);
        Answered = reader.Answered ?? Answered;
        Trouble = StatusProblems.From(_order.Port, protocol, end);
        return _status is null ? null : new()
        {
            Presence = UnitPresence.Application,
            Facts = StatusFacts.Over(_order.Stated, _status),
            Status = _status,
            At = _around.UtcNow,
        };
    }

    private UnitSeen Silent() => new() { Presence = UnitPresence.Silent, Facts = _order.Stated, Heard = _order.Heard, At = _around.UtcNow };
}
