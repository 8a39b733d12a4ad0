using System;

namespace ApcUps.Tracing;

/// <summary>
/// Judges who speaks on a line from what was heard so far. The newest evidence counts; without any the answer is Unknown.
/// Bytes that no other ear understands are noise only if there are many of them.
/// </summary>
public sealed class SpeakerGuess
{
    private readonly NoiseEar _noise = new();

    // The later an ear stands here, the more its word counts: frames prove more than text, a loader's text more than any other.
    private readonly ISpeakerEar[] _ears;

    private Finding? _finding;

    /// <summary>Prepares to listen.</summary>
    /// <param name="baudRate">The line's speed, or null if it is not known.</param>
    public SpeakerGuess(int? baudRate) =>
        _ears = new ISpeakerEar[] { new TextEar(), new UpsLinkEar(baudRate), new LoaderEar(), new ModbusEar(), new MicrolinkEar() };

    /// <summary>Who seems to speak.</summary>
    public UpsSpeaker Speaker => _finding?.Speaker ?? UpsSpeaker.Unknown;

    /// <summary>Why, in one sentence; null if nothing was recognised.</summary>
    public string? Reason => _finding?.Reason;

    /// <summary>Hears the next byte.</summary>
    public void Hear(byte value, TimeSpan now)
    {
        var noise = _noise.Hear(value, now);
        Judge(noise, ear => ear.Hear(value, now));
    }

    /// <summary>Takes notice of a pause: what was heard before it stood alone.</summary>
    public void Rest(TimeSpan now) => Judge(_noise.Rest(now), ear => ear.Rest(now));

    private void Judge(Finding? noise, Func<ISpeakerEar, Finding?> ask)
    {
        Finding? found = null;
        foreach (var ear in _ears)
        {
            found = ask(ear) ?? found;
        }

        if (found is { IsWeak: true } && Speaker != UpsSpeaker.Unknown && Speaker != found.Speaker)
        {
            found = null;
        }

        if (found is not null)
        {
            _noise.Forget();
        }

        _finding = found ?? noise ?? _finding;
    }
}
