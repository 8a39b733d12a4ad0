using System;
using System.Linq;
using System.Text;
using ApcUps.Bootloader;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

public class FinderTests
{
    private static readonly TimeSpan Start = TimeSpan.FromHours(1);

    [Theory]
    [InlineData("", LoaderState.Silent, false)]
    [InlineData("\u0080\u00fe\u00e0", LoaderState.Unrecognized, false)]
    [InlineData("Smart-UPS 1500\r\n", LoaderState.Unrecognized, false)]
    [InlineData("\r\n No Application in memory\r\n", LoaderState.NoApplication, true)]
    [InlineData("APC(R)2009 Download Manager\r\n", LoaderState.Restarting, true)]
    [InlineData("\r\nC", LoaderState.WaitingForTransfer, true)]
    public void Finder_TheWholeDwell_GivesTheState(string text, LoaderState state, bool found)
    {
        var finder = Run(new(TimeSpan.FromSeconds(15)), (1, text));
        Assert.Equal(state, finder.Listener.State);
        Assert.Equal(found, finder.Found);
        Assert.Equal(15, At, 3);
    }

    [Fact]
    public void Finder_TextAndARequest_IsOverWithTheRequest()
    {
        var finder = Run(new(TimeSpan.FromSeconds(15)), (1, "\r\n No Application in memory\r\n"), (4, "C"));
        Assert.Equal(LoaderState.NoApplication, finder.Listener.State);
        Assert.Equal(4.25, At, 3);
    }

    [Fact]
    public void Finder_BareRequests_IsOverWithTheSecond()
    {
        var finder = Run(new(TimeSpan.FromSeconds(15)), (1, "C"), (4, "C"), (7, "C"));
        Assert.Equal(LoaderState.WaitingForTransfer, finder.Listener.State);
        Assert.Equal(4.25, At, 3);
    }

    [Fact]
    public void Finder_RequestsBehindForeignText_IsOverWithTheThird()
    {
        Run(new(TimeSpan.FromSeconds(15)), (1, "Smart-UPS 1500\r\n"), (2, "C"), (5, "C"), (8, "C"));
        Assert.Equal(8.25, At, 3);
    }

    [Fact]
    public void Finder_RequestThenText_KnowsTheText()
    {
        var finder = Run(new(TimeSpan.FromSeconds(15)), (1, "C"), (2, "\r\nError XModem retry count exceeded\r\n"), (3, " No Application in memory\r\n"), (6, "C"));
        Assert.Equal(LoaderState.NoApplication, finder.Listener.State);
        Assert.Equal(6.25, At, 3);
    }

    [Fact]
    public void Finder_ApplicationStarts_IsOver()
    {
        var finder = Run(new(TimeSpan.FromSeconds(15)), (1, "UPS Application\r\n"));
        Assert.Equal(LoaderState.ApplicationStarted, finder.Listener.State);
        Assert.Equal(1, At, 3);
    }

    [Fact]
    public void Finder_NoDwell_ListensUntilCancelled()
    {
        var finder = Run(new(null), (1, "Smart-UPS\r\n"), (100_000, string.Empty));
        Assert.False(finder.IsOver);
        finder.Cancel(Start);
        Assert.True(finder.IsOver);
        Assert.False(finder.Found);
    }

    private double At { get; set; }

    private LoaderFinder Run(LoaderFinder finder, params (double At, string Text)[] script)
    {
        Feed(finder, 0, string.Empty);
        foreach (var (at, text) in script.Append((script[^1].At > 1000 ? 0 : 1000, string.Empty)))
        {
            while (!finder.IsOver && (finder.WakeAt - Start).TotalSeconds < at)
            {
                Feed(finder, (finder.WakeAt - Start).TotalSeconds, string.Empty);
            }

            if (!finder.IsOver && at >= At)
            {
                Feed(finder, at, text);
            }
        }

        return finder;
    }

    private void Feed(LoaderFinder finder, double at, string text)
    {
        At = at;
        var bytes = Encoding.Latin1.GetBytes(text);
        finder.Feed(Start + TimeSpan.FromSeconds(at), bytes, bytes.Length);
        Assert.Null(finder.TakeOutput());
    }
}
