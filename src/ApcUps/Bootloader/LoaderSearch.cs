using System;
using System.Threading;
using ApcUps.Lines;

namespace ApcUps.Bootloader;

/// <summary>Listens to one open line at one speed after another until a loader is found. Sends nothing.</summary>
public static class LoaderSearch
{
    /// <summary>Listens and says what was heard; the state is Silent or Unrecognized if no loader was.</summary>
    /// <exception cref="LineException">The line was lost.</exception>
    public static UpsBootloader Run(ILine line, SearchPlan plan, IClock clock, CancellationToken token)
    {
        var deadline = plan.Limit is { } limit ? clock.Now + limit : TimeSpan.MaxValue;
        UpsBootloader? best = null;
        do
        {
            foreach (var baudRate in plan.BaudRates)
            {
                var hasSpeed = line.TrySetBaudRate(baudRate);
                var finder = new LoaderFinder(Dwell(plan, hasSpeed, deadline, clock.Now));
                LineRunner.Run(finder, line, clock, token);
                var heard = Describe(line, finder.Listener);
                if (finder.Found)
                {
                    return heard;
                }

                best = best is null || (best.State == LoaderState.Silent && heard.State != LoaderState.Silent) ? heard : best;
                if (!hasSpeed || token.IsCancellationRequested || clock.Now >= deadline)
                {
                    break;
                }
            }
        }
        while (plan.Wait && !token.IsCancellationRequested && clock.Now < deadline);

        return best!;
    }

    private static TimeSpan? Dwell(SearchPlan plan, bool hasSpeed, TimeSpan deadline, TimeSpan now)
    {
        // With one speed only, waiting is one long dwell: nothing is missed between two.
        var dwell = plan.Wait && (!hasSpeed || plan.BaudRates.Count == 1) ? TimeSpan.MaxValue : plan.Dwell;
        var left = deadline == TimeSpan.MaxValue ? TimeSpan.MaxValue : deadline - now;
        var least = dwell < left ? dwell : left;
        return least == TimeSpan.MaxValue ? null : least;
    }

    private static UpsBootloader Describe(ILine line, LoaderListener listener) => new()
    {
        Port = line.Address,
        BaudRate = line.BaudRate,
        State = listener.State,
        Prompt = listener.Prompt switch
        {
            null => null,
            Xmodem.XmodemCheck.Crc16 => "C",
            _ => "NAK",
        },
        Product = listener.Product,
        LoaderVersion = listener.LoaderVersion,
        Text = listener.Text.Trim().Length == 0 ? null : listener.Text.Trim(),
        Sample = listener.Count == 0 ? null : listener.Sample,
#pragma warning disable RS0030 // what a person reads off a calendar; no machine sees it
        DetectedAt = DateTime.UtcNow,
#pragma warning restore RS0030
    };
}
