using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public class LineRunnerTests
{
    [Fact]
    public void Runner_MachineOver_WritesItsLastWordsAndReturns()
    {
        var stage = new Stage { OverAfterFeeds = 1 };
        stage.Output.Enqueue([1]);
        stage.Output.Enqueue([2]);
        stage.Run();
        Assert.Equal([1, 2], stage.Written);
        Assert.Equal(1, stage.Feeds);
        Assert.Empty(stage.Waits);
    }

    [Fact]
    public void Runner_Bytes_ReachTheMachineInOrder()
    {
        var stage = new Stage { OverAfterFeeds = 4 };
        stage.Input.Enqueue([1, 2]);
        stage.Input.Enqueue([]);
        stage.Input.Enqueue([3]);
        stage.Run();
        Assert.Equal([1, 2, 3], stage.Fed);
    }

    [Fact]
    public void Runner_OutputOfAFeed_IsWrittenBeforeTheNextRead()
    {
        var stage = new Stage { OverAfterFeeds = 3, Echo = true };
        stage.Input.Enqueue([7]);
        stage.Run();
        Assert.Equal(["write 7", "read"], stage.Log.SkipWhile(l => l != "write 7").Take(2));
    }

    [Theory]
    [InlineData(0.02, 0.02)]
    [InlineData(60, 0.1)]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    public void Runner_Read_WaitsUntilTheMachineWakesButNeverLongerThanASlice(double wake, double wait)
    {
        var stage = new Stage { OverAfterFeeds = 2, Wake = TimeSpan.FromSeconds(wake) };
        stage.Run();
        Assert.Equal(TimeSpan.FromSeconds(wait), Assert.Single(stage.Waits));
    }

    [Fact]
    public void Runner_MachineThatNeedsNoWaking_IsReadInSlices()
    {
        var stage = new Stage { OverAfterFeeds = 3, Wake = null };
        stage.Run();
        Assert.All(stage.Waits, wait => Assert.Equal(TimeSpan.FromMilliseconds(100), wait));
    }

    [Fact]
    public void Runner_CancelledToken_AsksTheMachineOnceAndLetsItFinish()
    {
        var stage = new Stage { OverAfterFeeds = 4, CancelAtRead = 1 };
        stage.Run();
        Assert.Equal(1, stage.Cancels);
        Assert.Equal(4, stage.Feeds);
        Assert.Equal([0x18], stage.Written);
    }

    [Fact]
    public void Runner_TokenCancelledBeforeTheStart_StillFeedsTheMachineOnceBeforeAsking()
    {
        var stage = new Stage { OverAfterFeeds = 2 };
        stage.Cancellation.Cancel();
        stage.Run();
        Assert.Equal("feed", stage.Log[0]);
        Assert.Equal(1, stage.Cancels);
    }

    [Fact]
    public void Runner_LineLost_IsTheCallersToHandle()
    {
        var stage = new Stage { OverAfterFeeds = 9, LostAtRead = 2 };
        Assert.Equal(LineFault.Lost, Assert.Throws<LineException>(stage.Run).Fault);
        Assert.Equal(2, stage.Feeds);
    }

    /// <summary>Machine, line and clock in one, which note what is done to them.</summary>
    private sealed class Stage : ILineMachine, ILine, IClock
    {
        public Queue<byte[]> Output { get; } = new();

        public Queue<byte[]> Input { get; } = new();

        public List<string> Log { get; } = new();

        public List<TimeSpan> Waits { get; } = new();

        public List<byte> Written { get; } = new();

        public List<byte> Fed { get; } = new();

        public CancellationTokenSource Cancellation { get; } = new();

        public TimeSpan? Wake { get; set; } = TimeSpan.FromSeconds(1);

        public int OverAfterFeeds { get; set; }

        public int CancelAtRead { get; set; }

        public int LostAtRead { get; set; }

        public bool Echo { get; set; }

        public int Feeds { get; private set; }

        public int Cancels { get; private set; }

        public TimeSpan Now { get; private set; } = TimeSpan.FromHours(1);

        public bool IsOver => Feeds >= OverAfterFeeds;

        public TimeSpan WakeAt => Wake is { } wake ? Now + wake : TimeSpan.MaxValue;

        public string Address => "stage";

        public int? BaudRate => null;

        public void Run() => LineRunner.Run(this, this, this, Cancellation.Token);

        public void Feed(TimeSpan now, byte[] buffer, int count)
        {
            Log.Add("feed");
            Feeds++;
            Fed.AddRange(buffer.Take(count));
            if (Echo && count > 0)
            {
                Output.Enqueue(buffer.Take(count).ToArray());
            }
        }

        public byte[]? TakeOutput() => Output.TryDequeue(out var bytes) ? bytes : null;

        public void Cancel(TimeSpan now)
        {
            Cancels++;
            Output.Enqueue([0x18]);
        }

        public bool TrySetBaudRate(int baudRate) => false;

        public int Read(byte[] buffer, TimeSpan wait)
        {
            Log.Add("read");
            Waits.Add(wait);
            if (Waits.Count == LostAtRead)
            {
                throw new LineException(LineFault.Lost, Address, "The line is gone.");
            }

            if (Waits.Count == CancelAtRead)
            {
                Cancellation.Cancel();
            }

            Now += wait;
            var bytes = Input.TryDequeue(out var next) ? next : [];
            bytes.CopyTo(buffer, 0);
            return bytes.Length;
        }

        public void Write(byte[] bytes)
        {
            Log.Add($"write {bytes[0]}");
            Written.AddRange(bytes);
        }

        public void Dispose() => Cancellation.Dispose();
    }
}
