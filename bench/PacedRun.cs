using System;
using System.IO;
using System.Threading;
using ApcUps.Lines;
using ApcUps.Simulator;
using ApcUps.Simulator.Loader;
using ApcUps.Simulator.Transports;

namespace ApcUps.Bench;

/// <summary>One transfer into a simulated unit on a paced pty.</summary>
internal static class PacedRun
{
    /// <summary>Runs the sender against a fresh unit and gives the line efficiency; throws if the unit did not get the image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="baudRate">The line's speed.</param>
    /// <param name="send">Sends the image to the port it is given, and returns when it is done.</param>
    public static double Efficiency(byte[] image, int baudRate, Action<string> send)
    {
        var byteTime = TimeSpan.FromTicks((TimeSpan.TicksPerSecond * 10 + baudRate / 2) / baudRate);
        using var loader = new SimulatedLoader(new()
        {
            State = SimulatorState.WaitingForTransfer,
            Timings = new LoaderTimings { PromptInterval = TimeSpan.FromSeconds(1), SectionPause = TimeSpan.Zero, ProgramTime = TimeSpan.FromSeconds(1) },
        });
        var unit = new TimedUnit(loader, byteTime);
        using var port = new PtyPort(baudRate);
        using var off = new CancellationTokenSource();
        var thread = new Thread(() => LineRunner.Run(new LinePace(unit, baudRate), port, SystemClock.Instance, off.Token));
        thread.Start();
        send(port.Address);
        SpinWait.SpinUntil(() => loader.Status.State == SimulatorState.ApplicationRunning, TimeSpan.FromSeconds(5));
        off.Cancel();
        thread.Join();
        if (!loader.ReceivedBytes().AsSpan().SequenceEqual(image))
        {
            throw new InvalidDataException("The unit did not receive the image; nothing was measured.");
        }

        var blocks = image.Length / 128;
        var perfect = TimeSpan.FromTicks(byteTime.Ticks * ((blocks * (133 + 1)) + 2));
        return perfect / unit.LineTime;
    }
}
