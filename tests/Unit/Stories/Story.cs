using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Simulator;
using ApcUps.Simulator.Faults;
using ApcUps.Xmodem;

namespace ApcUps.Tests.Unit.Stories;

/// <summary>A whole transfer to the simulated ID17 loader, in virtual time.</summary>
public sealed class Story : IDisposable
{
    private readonly SimulatedLoader _unit;

    public Story(int blocks, string[] faults, TransferRequest? settings = null, int? baudRate = null, int hardwareId = 17, int seed = 0)
    {
        Image = SyntheticFirmware.Create(17, "07.1", blocks);
        _unit = new SimulatedLoader(new SimulatorOptions
        {
            HardwareId = hardwareId,
            Faults = faults.Select(SimulatorFault.Parse).ToArray(),
            Seed = seed,
        });
        Dialogue = new LoaderDialogue(Copy(settings ?? new TransferRequest(Image)), new NoSink());
        Cable = new VirtualCable(Dialogue, _unit, baudRate);
    }

    public byte[] Image { get; }

    public LoaderDialogue Dialogue { get; }

    public VirtualCable Cable { get; }

    public TransferReport Report => Dialogue.Report;

    public byte[] Received => _unit.ReceivedBytes();

    public SimulatorState UnitState => _unit.Status.State;

    public IEnumerable<byte[]> BlocksSent => Cable.Sent.Select(s => s.Bytes).Where(b => b.Length > 100);

    /// <summary>True if, after some EOT, a data block went out before the unit had asked again.</summary>
    public bool SentBlockBetweenEndAndPrompt
    {
        get
        {
            TimeSpan? endAt = null;
            foreach (var (at, bytes) in Cable.Sent)
            {
                if (bytes is [XmodemByte.Eot])
                {
                    endAt = at;
                }
                else if (bytes.Length > 100 && endAt is { } end)
                {
                    if (!Cable.Heard.Any(h => h.At > end && h.At <= at && h.Value == XmodemByte.CrcRequest))
                    {
                        return true;
                    }

                    endAt = null;
                }
            }

            return false;
        }
    }

    public Story Run(TimeSpan? limit = null)
    {
        if (!Cable.Run(limit ?? TimeSpan.FromHours(6)))
        {
            throw new TimeoutException($"The dialogue was not over after {Cable.Now}.");
        }

        return this;
    }

    public void Dispose() => _unit.Dispose();

    private TransferRequest Copy(TransferRequest settings) => new(Image)
    {
        Attempts = settings.Attempts,
        BlockSize = settings.BlockSize,
        PromptTimeout = settings.PromptTimeout,
        StartTimeout = settings.StartTimeout,
        Blind = settings.Blind,
        Timing = settings.Timing,
    };

    private sealed class NoSink : IEventSink
    {
        public void Report(EngineEvent value)
        {
        }
    }
}
