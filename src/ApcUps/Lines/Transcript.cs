using System;
using System.Globalization;
using System.IO;

namespace ApcUps.Lines;

/// <summary>
/// A plain text record of a line that a user can read and post: a time, who speaks (<c>-&gt;</c> we, <c>&lt;-</c> the unit,
/// <c>--</c> a remark), and what. Long blocks are cut to their first bytes, since the image itself is on disk.
/// </summary>
public sealed class Transcript : IDisposable
{
    private const int Shown = 8;

    private readonly TextWriter _writer;
    private readonly IClock _clock;
    private readonly TimeSpan _start;

    /// <summary>Begins a transcript.</summary>
    /// <param name="writer">Where it goes; closed with the transcript.</param>
    /// <param name="clock">Gives the times, which count from now.</param>
    public Transcript(TextWriter writer, IClock clock)
    {
        _writer = writer;
        _clock = clock;
        _start = clock.Now;
    }

    /// <summary>
    /// Why the transcript ends early, or null. A disk that is full must never touch what goes over the line, so nothing here throws.
    /// </summary>
    public string? Failure { get; private set; }

    /// <summary>Notes bytes that went out.</summary>
    public void Sent(byte[] bytes) => Write("->", bytes.Length > 2 * Shown
        ? $"{ByteText.Printable(bytes, Shown)} … ({bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes)"
        : ByteText.Printable(bytes, bytes.Length));

    /// <summary>Notes bytes that came in.</summary>
    public void Received(byte[] buffer, int count) => Write("<-", ByteText.Printable(buffer, count));

    /// <summary>Notes a remark.</summary>
    public void Remark(string text) => Write("--", text);

    /// <inheritdoc/>
    public void Dispose() => Try(() => _writer.Dispose());

    private void Write(string who, string what)
    {
        var line = string.Format(CultureInfo.InvariantCulture, "{0,10:F3} {1} {2}", (_clock.Now - _start).TotalSeconds, who, what);
        if (Failure is null)
        {
            Try(() => _writer.WriteLine(line));
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure ??= e.Message;
        }
    }
}
