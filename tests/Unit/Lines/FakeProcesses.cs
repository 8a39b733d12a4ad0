using System.Collections.Concurrent;
using ApcUps.Lines;

namespace ApcUps.Tests.Unit.Lines;

/// <summary>A table of processes as a test wants them, seen by one of them.</summary>
internal sealed class FakeProcesses(RunningProcess own) : IProcessTable
{
    private readonly ConcurrentDictionary<int, RunningProcess> _living = new();

    public RunningProcess Own => own;

    public FakeProcesses Living(RunningProcess process)
    {
        _living[process.Id] = process;
        return this;
    }

    public RunningProcess? Find(int id) => id == own.Id ? own : _living.TryGetValue(id, out var process) ? process : null;
}
