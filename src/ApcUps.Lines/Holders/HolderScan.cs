using System;
using System.Collections.Generic;
using System.IO;

namespace ApcUps.Lines;

/// <summary>Who had which device open at one moment.</summary>
public sealed class HolderScan
{
    private readonly IReadOnlyList<OpenDescriptor> _open;
    private readonly HashSet<(int Process, string Index)> _masters;

    internal HolderScan(IReadOnlyList<OpenDescriptor> open, HashSet<(int Process, string Index)> masters, bool isComplete)
    {
        _open = open;
        _masters = masters;
        IsComplete = isComplete;
    }

    /// <summary>True if every process showed its files, so that a device without holder is really free.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// The processes that have a device open, each once, without the one that serves the other end of a pseudo-terminal
    /// (socat and simulators keep the near end open too, so that it does not hang up between two users).
    /// </summary>
    /// <param name="path">The device, or a link to it.</param>
    public IReadOnlyList<PortHolder> Of(string path)
    {
        var device = RealPath.Of(path);
        var node = DeviceNode.Look(device);
        var index = Path.GetFileName(device);
        var found = new List<PortHolder>();
        foreach (var descriptor in _open)
        {
            if (IsSame(descriptor, device, node)
                && !found.Contains(descriptor.Process)
                && !_masters.Contains((descriptor.Process.ProcessId, index)))
            {
                found.Add(descriptor.Process);
            }
        }

        return found;
    }

    private static bool IsSame(OpenDescriptor descriptor, string device, DeviceNode? node)
    {
        // "(deleted)" is a pty that hung up; a new one may bear its number.
        if (descriptor.Target.EndsWith(" (deleted)", StringComparison.Ordinal))
        {
            return false;
        }

        // In a container the same device may have another name, and the same name may be another device.
        return node?.Kind == NodeKind.CharacterDevice && DeviceNode.Look(descriptor.Link) is { } held
            ? node.IsSameDevice(held)
            : descriptor.Target == device;
    }
}
