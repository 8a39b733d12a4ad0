using ApcUps.Firmware;

namespace ApcUps.Simulator.Loader;

/// <summary>Follows the image's chain of sections while its blocks arrive, to know when one begins and when one is whole.</summary>
internal sealed class SectionProgress
{
    private const byte LoneApplicationFlags = 0x01;
    private readonly byte[] _header = new byte[SectionHeader.Size];
    private long _headerAt;
    private long? _loaderAt;
    private long _position;
    private bool _lost;

    /// <summary>How many sections have begun.</summary>
    public int Begun { get; private set; }

    /// <summary>True if the newest block was the last of a section.</summary>
    public bool EndsSection { get; private set; }

    /// <summary>Where the section with a loader of the main processor begins that the newest block made whole; else null.</summary>
    public long? EndedLoaderAt { get; private set; }

    /// <summary>True if block 1 shows that there will be no third section: it is no header, or that of the main application,
    /// which stands last in images of id 17 (measured).</summary>
    public bool IsShort { get; private set; }

    /// <summary>Takes the next bytes, a multiple of 128.</summary>
    public void Add(byte[] block)
    {
        EndsSection = false;
        EndedLoaderAt = null;
        for (var offset = 0; offset + SectionHeader.Size <= block.Length; offset += SectionHeader.Size)
        {
            if (_position == _headerAt && !_lost)
            {
                TakeHeader(block, offset);
            }

            _position += SectionHeader.Size;
            if (_position == _headerAt && !_lost)
            {
                EndsSection = true;
                EndedLoaderAt = _loaderAt ?? EndedLoaderAt;
            }
        }
    }

    private void TakeHeader(byte[] block, int offset)
    {
        System.Array.Copy(block, offset, _header, 0, _header.Length);
        var text = SectionHeader.VersionText(_header, 0);
        var length = SectionHeader.Length(_header, 0);
        _lost = text is null || !SectionHeader.IsSound(_header, 0) || length is 0 or > int.MaxValue - SectionHeader.Size;
        IsShort |= _position == 0 && (_lost || (_header[1] == LoneApplicationFlags && text!.StartsWith("UPS", System.StringComparison.Ordinal)));
        if (!_lost)
        {
            Begun++;
            _loaderAt = text!.StartsWith(LoaderSection.Prefix, System.StringComparison.Ordinal) ? _position : null;
            _headerAt = _position + SectionHeader.Size + SectionHeader.RoundUp((int)length);
        }
    }
}
