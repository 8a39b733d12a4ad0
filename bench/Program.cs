using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using ApcUps;
using ApcUps.Bench;
using ApcUps.Bootloader;
using ApcUps.Lines;
using ApcUps.Simulator;

if (args.Length > 0 && args[0] == "verify")
{
    var run = new VerifyRun(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500);
    Console.WriteLine($"an image of {run.ImageSize} bytes in memory, one thread, MB/s (best of five; 1 MB is 1,000,000 bytes)");
    Show("ApcUps, header and payload checksums", run.Checksums());
    Show("ApcUps, whole container: chain, checksums, SHA-256, all checks", run.Container());
    Show("System.Security.Cryptography, SHA-256 alone", run.PlainSha256());
    Show("python3, the payload checksum as a plain loop", run.Python());
    return 0;
}

if (args.Length > 0 && args[0] == "folder")
{
    var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100;
    using var run = new FolderRun(count);
    run.Hashes();
    var (first, last) = run.Objects();
    Console.WriteLine($"{count} images of 1.7 MB in a folder, cached by the system, ms");
    Show("Get-UpsFirmware, until the first object is out", first);
    Show("Get-UpsFirmware, until the last object is out", last);
    Show("reading the same files for their SHA-256 alone", run.Hashes());
    return 0;
}

if (args.Length > 0 && args[0] == "status")
{
    Console.WriteLine("reading a simulated unit over a paced pty: seconds on the line, seconds that these bytes need, questions, and the quotient (1 is the line's limit)");
    ShowStatus("Microlink 9600, ApcUps, whole dump, password, reading", SimulatorProtocol.Microlink, 9600, StatusRun.FromTheStart, TimeSpan.Zero, p => StatusRun.WithApcUps(UpsProtocol.Microlink, 9600, p));
    ShowStatus("UPS-Link 2400, ApcUps, after entry", SimulatorProtocol.UpsLink, 2400, StatusRun.AfterEntry, TimeSpan.Zero, p => StatusRun.WithApcUps(UpsProtocol.UpsLink, 2400, p));
    ShowStatus("UPS-Link 2400, NUT apcsmart, after entry", SimulatorProtocol.UpsLink, 2400, StatusRun.AfterEntry, TimeSpan.Zero, p => StatusPeers.Nut(p));
    ShowStatus("UPS-Link 2400, apcupsd apcsmart, after entry", SimulatorProtocol.UpsLink, 2400, StatusRun.AfterEntry, TimeSpan.Zero, p => StatusPeers.Daemon("apcsmart", p));
    ShowStatus("Modbus 9600, ApcUps, with 35 ms between frames", SimulatorProtocol.Modbus, 9600, StatusRun.FromTheStart, TimeSpan.FromMilliseconds(35), p => StatusRun.WithApcUps(UpsProtocol.Modbus, 9600, p));
    ShowStatus("Modbus 9600, apcupsd modbus, with 35 ms between frames", SimulatorProtocol.Modbus, 9600, StatusRun.FromTheStart, TimeSpan.FromMilliseconds(35), p => StatusPeers.Daemon("modbus", p));
    return 0;
}

if (args.Length == 0 || args[0] != "xmodem")
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- xmodem [baud rate = 9600] [blocks = 300]");
    Console.Error.WriteLine("       dotnet run -c Release --project bench -- verify [MB a measurement = 500]");
    Console.Error.WriteLine("       dotnet run -c Release --project bench -- folder [images = 100]");
    Console.Error.WriteLine("       dotnet run -c Release --project bench -- status");
    return 64;
}

var baudRate = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 9600;
var blocks = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 300;
var image = SyntheticFirmware.Create(17, "07.1", blocks);
Console.WriteLine($"{blocks} blocks of 128 bytes over a pty paced at {baudRate} baud, to a simulated unit; 1.0000 is a perfect stop-and-wait sender");

var ours = PacedRun.Efficiency(image, baudRate, SendWithApcUps);
Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "ApcUps over System.IO.Ports  {0:F4}", ours));
var theirs = PacedRun.Efficiency(image, baudRate, SendWithSx);
Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "lrzsz sx                     {0:F4}", theirs));
Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "ApcUps / sx                  {0:F4}", ours / theirs));
return 0;

void Show(string what, double? rate) =>
    Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0,-64}{1}", what, rate is { } known ? known.ToString("F1", CultureInfo.InvariantCulture).PadLeft(8) : "not here"));

void ShowStatus(
    string what, SimulatorProtocol protocol, int rate, Func<IReadOnlyList<(TimeSpan EndedAt, bool Heard, byte Value)>, int> counts, TimeSpan gap, Action<string> read)
{
    var measured = StatusRun.Watch(protocol, rate, read).Measure(counts);
    if (measured is not { } known)
    {
        Console.WriteLine($"{what,-56}  not here");
        return;
    }

    // Modbus wants the line at rest before each question.
    var limit = known.LineTime + TimeSpan.FromTicks(gap.Ticks * (known.Questions - 1));
    Console.WriteLine(string.Format(
        CultureInfo.InvariantCulture, "{0,-56}{1,8:F3}{2,8:F3}{3,5}{4,8:F3}", what, known.Taken.TotalSeconds, limit.TotalSeconds, known.Questions, known.Taken / limit));
}

void SendWithApcUps(string port)
{
    var dialogue = new LoaderDialogue(new(image) { StartTimeout = TimeSpan.FromSeconds(10) }, new Silence());
    using var line = new SerialLineSource().Open(port, baudRate);
    LineRunner.Run(dialogue, line, SystemClock.Instance, CancellationToken.None);
}

void SendWithSx(string port)
{
    var file = Path.GetTempFileName();
    File.WriteAllBytes(file, image);
    using var sx = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec sx \"$1\" < \"$2\" > \"$2\" 2>/dev/null", "sh", file, port]))
        ?? throw new InvalidOperationException("no sx");
    sx.WaitForExit();
    File.Delete(file);
}

internal sealed class Silence : IEventSink
{
    public void Report(EngineEvent value)
    {
    }
}
