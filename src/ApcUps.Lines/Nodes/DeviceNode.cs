using System;
using System.IO;
using System.Text;
using ApcUps.Lines.Native;

namespace ApcUps.Lines;

/// <summary>What the file system says of a node, links followed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Group">The id of the group that owns it.</param>
/// <param name="Mode">The permission bits.</param>
/// <param name="FileSystem">The file system that holds the node: two ptys of one number in two containers differ here.</param>
/// <param name="Inode">Its number there.</param>
/// <param name="Device">The driver's major and minor number.</param>
internal sealed record DeviceNode(NodeKind Kind, uint Group, int Mode, ulong FileSystem, ulong Inode, ulong Device)
{
    private const int GroupAt = 24;
    private const int ModeAt = 28;
    private const int InodeAt = 32;
    private const int DeviceAt = 128;
    private const int FileSystemAt = 136;

    /// <summary>True if both nodes lead to the same driver's same line.</summary>
    public bool IsSameDevice(DeviceNode other) =>
        Kind == NodeKind.CharacterDevice && other.Kind == NodeKind.CharacterDevice
        && Device == other.Device && (FileSystem == other.FileSystem || !IsPseudoTerminal);

    // Majors 136 to 143 are pty slaves, whose numbers start anew in each mounted devpts.
    private bool IsPseudoTerminal => (uint)Device is >= 136 and <= 143;

    /// <summary>Looks at a path; null if nothing is there.</summary>
    public static DeviceNode? Look(string path)
    {
        var answer = new byte[Statx.Size];
        try
        {
            return Statx.Ask(Statx.CurrentDirectory, Encoding.UTF8.GetBytes(path + "\0"), 0, Statx.BasicStats, answer) == 0
                ? Read(answer)
                : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // macOS has no statx; there the open itself tells the rest.
            var kind = Directory.Exists(path) ? NodeKind.Directory : NodeKind.Unknown;
            return kind == NodeKind.Directory || File.Exists(path) ? new(kind, 0, 0, 0, 0, 0) : null;
        }
    }

    private static DeviceNode Read(byte[] answer)
    {
        int mode = BitConverter.ToUInt16(answer, ModeAt);
        var kind = (mode & 0xf000) switch
        {
            // Major 1 is memory: /dev/null, /dev/zero, which half of all processes hold open and none talks to.
            0x2000 => BitConverter.ToUInt32(answer, DeviceAt) == 1 ? NodeKind.Other : NodeKind.CharacterDevice,
            0x4000 => NodeKind.Directory,
            0x8000 => NodeKind.File,
            _ => NodeKind.Other,
        };
        return new(
            kind,
            BitConverter.ToUInt32(answer, GroupAt),
            mode & 0xfff,
            BitConverter.ToUInt64(answer, FileSystemAt),
            BitConverter.ToUInt64(answer, InodeAt),
            BitConverter.ToUInt64(answer, DeviceAt));
    }
}
