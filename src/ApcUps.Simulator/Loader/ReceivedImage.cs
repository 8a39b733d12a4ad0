using System;
using System.IO;
using ApcUps.Firmware;

namespace ApcUps.Simulator.Loader;

/// <summary>
/// The bytes of the last attempt, kept as they came, before anyone judges them, so that a test can hold them against the
/// file that was sent.
/// </summary>
internal sealed class ReceivedImage : IDisposable
{
    private readonly string? _path;
    private readonly MemoryStream _bytes = new();

    /// <param name="path">The file for the bytes of the last attempt; null keeps them in memory only.</param>
    public ReceivedImage(string? path) => _path = path;

    /// <summary>How much came, in whole 128-byte blocks.</summary>
    public int Blocks => (int)(_bytes.Length / SectionHeader.Size);

    /// <summary>The file, once it was written.</summary>
    public string? SavedPath { get; private set; }

    public void Begin() => _bytes.SetLength(0);

    public void Add(byte[] block) => _bytes.Write(block, 0, block.Length);

    public byte[] ToArray() => _bytes.ToArray();

    public void Save()
    {
        if (_path is not null && _bytes.Length > 0)
        {
            File.WriteAllBytes(_path, ToArray());
            SavedPath = _path;
        }
    }

    public void Dispose() => _bytes.Dispose();
}
