using System;
using ApcUps.Bootloader;
using ApcUps.Xmodem;

namespace ApcUps.Tracing;

/// <summary>Hears a loader: by its text, or by a row of requests for a transfer. A C inside a word is none.</summary>
internal sealed class LoaderEar : ISpeakerEar
{
    private const int SureRow = 3;

    private readonly LoaderListener _listener = new();
    private string _said = string.Empty;
    private byte _last;

    public Finding? Hear(byte value, TimeSpan now)
    {
        var signs = _listener.Receive(value, now);
        _last = value;
        if ((signs & LoaderSigns.ApplicationStarted) != 0)
        {
            return new(UpsSpeaker.Loader, "It says that the unit's application starts.");
        }

        if ((signs & LoaderSigns.LoaderText) != 0)
        {
            _said = (signs & LoaderSigns.NoApplication) != 0 ? "It says that the unit has no application."
                : (signs & LoaderSigns.Banner) != 0 ? "A loader's banner: the unit has restarted."
                : "It says that no transfer came or that one failed.";
            return new(UpsSpeaker.Loader, _said);
        }

        // The version and the product line behind a banner.
        return _listener.LoaderSpeaks && value is (0x0a or 0x0d) ? new(UpsSpeaker.Loader, _said) : null;
    }

    public Finding? Rest(TimeSpan now) => _listener.PromptRow >= (_listener.LoaderSpeaks ? 1 : SureRow) ? Request() : null;

    private Finding Request() => new(
        UpsSpeaker.Loader, _last == XmodemByte.Nak ? "It asks for a transfer with NAK." : "It asks for a transfer with C.");
}
