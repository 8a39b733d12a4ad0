using System;
using System.IO;
using System.Linq;
using System.Text;
using ApcUps.Bootloader;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>A listener and a clock that the test sets.</summary>
public sealed class Ear
{
    public LoaderListener Listener { get; } = new();

    public TimeSpan Now { get; private set; } = TimeSpan.FromHours(1);

    /// <summary>What a real ID17 unit showed, with the line ends a terminal gets.</summary>
    public static string Console { get; } = string.Join("\r\n", File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, "fixtures", "id17-console.txt"))
        .Where(line => !line.StartsWith('#')));

    public LoaderSigns Hear(string text) => Hear(Encoding.Latin1.GetBytes(text));

    public LoaderSigns Hear(params byte[] bytes) =>
        bytes.Aggregate(LoaderSigns.None, (signs, b) => signs | Listener.Receive(b, Now));

    /// <summary>Lets time pass, as a runner does, and gives what the silence completed.</summary>
    public LoaderSigns Wait(double seconds)
    {
        var signs = LoaderSigns.None;
        var end = Now + TimeSpan.FromSeconds(seconds);
        for (var wakes = 0; Listener.WakeAt <= end; wakes++)
        {
            if (wakes > 1000)
            {
                throw new InvalidOperationException("The listener wants to be woken for ever.");
            }

            Now = Listener.WakeAt > Now ? Listener.WakeAt : Now;
            signs |= Listener.Elapse(Now);
        }

        Now = end;
        return signs | Listener.Elapse(Now);
    }
}
