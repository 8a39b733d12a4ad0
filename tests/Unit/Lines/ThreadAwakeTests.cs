using System;
using System.Collections.Concurrent;
using System.Threading;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class ThreadAwakeTests
{
    [Fact]
    public void Dispose_Kept_ResetsTheStateOnTheThreadThatSetIt()
    {
        var calls = new ConcurrentQueue<(uint State, int Thread)>();
        var awake = new ThreadAwake(state =>
        {
            calls.Enqueue((state, Environment.CurrentManagedThreadId));
            return 0x80000000;
        });
        Assert.Null(awake.Failure);
        var (set, thread) = Assert.Single(calls);
        Assert.Equal(0x80000001, set);
        Assert.NotEqual(Environment.CurrentManagedThreadId, thread);

        awake.Dispose();
        awake.Dispose();
        Assert.Equal([(0x80000001, thread), (0x80000000, thread)], calls.ToArray());
    }

    [Fact]
    public void Failure_StateRefused_SaysSoAndResetsNothing()
    {
        var calls = 0;
        using (var awake = new ThreadAwake(_ => (uint)(0 * Interlocked.Increment(ref calls))))
        {
            Assert.Equal("Windows refuses to keep this computer awake.", awake.Failure);
        }

        Assert.Equal(1, calls);
    }
}
