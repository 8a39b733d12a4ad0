using System;
using System.Collections.Generic;

namespace ApcUps.Firmware;

/// <summary>Follows the chain of sections while the bytes of a file come in pieces of any length.</summary>
internal sealed class ChainReader
{
    private readonly List<FirmwareSection> _sections = [];
    private readonly byte[] _header = new byte[SectionHeader.Size];
    private int _headerCount;
    private long _position;
    private long _payloadLeft;
    private RunningFletcher16 _payloadSum;

    public IReadOnlyList<FirmwareSection> Sections => _sections;

    public long? BreakAt { get; private set; }

    public bool HasTooManySections { get; private set; }

    private bool IsLost => BreakAt is not null || HasTooManySections;

    /// <summary>Takes the next bytes.</summary>
    public void Feed(byte[] buffer, int count)
    {
        for (var at = 0; at < count && !IsLost;)
        {
            var taken = _payloadLeft > 0 ? TakePayload(buffer, at, count - at) : TakeHeader(buffer, at, count - at);
            at += taken;
            _position += taken;
        }
    }

    /// <summary>Tells that no byte follows. What is left of a payload then is missing.</summary>
    public void Finish()
    {
        if (_payloadLeft > 0 && !IsLost)
        {
            AddSection(_position - (StoredLength - _payloadLeft));
        }
    }

    private long StoredLength => SectionHeader.RoundUp(SectionHeader.Length(_header, 0));

    private int TakePayload(byte[] buffer, int at, int available)
    {
        var taken = (int)Math.Min(_payloadLeft, available);
        _payloadSum.Add(buffer, at, taken);
        _payloadLeft -= taken;
        if (_payloadLeft == 0)
        {
            AddSection(_position + taken - StoredLength);
        }

        return taken;
    }

    private int TakeHeader(byte[] buffer, int at, int available)
    {
        var taken = Math.Min(SectionHeader.Size - _headerCount, available);
        Array.Copy(buffer, at, _header, _headerCount, taken);
        _headerCount += taken;
        if (_headerCount == SectionHeader.Size)
        {
            _headerCount = 0;
            Begin(_position + taken);
        }

        return taken;
    }

    private void Begin(long payloadAt)
    {
        if (!LooksLikeHeader())
        {
            BreakAt = payloadAt - SectionHeader.Size;
        }
        else if (_sections.Count == ContainerLayout.SectionLimit)
        {
            HasTooManySections = true;
        }
        else
        {
            _payloadSum = default;
            _payloadLeft = StoredLength;
            if (_payloadLeft == 0)
            {
                AddSection(payloadAt);
            }
        }
    }

    // A damaged header is still one, so that its damage can be named; anything else ends the chain. 128 zero bytes have the
    // right checksum, so that sign alone is not enough.
    private bool LooksLikeHeader() =>
        SectionHeader.VersionText(_header, 0) is not null || (_header[0] is 3 or 4 && SectionHeader.IsSound(_header, 0));

    private void AddSection(long payloadAt) => _sections.Add(
        new((byte[])_header.Clone(), payloadAt - SectionHeader.Size, _payloadLeft == 0, _payloadSum.Value));
}
