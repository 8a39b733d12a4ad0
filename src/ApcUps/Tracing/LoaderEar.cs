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
        return Judge(signs, isLine: value is 0x0a or 0x0d);
    }

    public Finding? Rest(TimeSpan now)
    {
        var signs = _listener.Elapse(now);
        return Judge(signs, isLine: false) ?? (_listener.PromptRow >= (_listener.LoaderSpeaks ? 1 : SureRow) ? Request() : null);
    }

    private Finding? Judge(LoaderSigns signs, bool isLine)
    {
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

        // The lines behind a banner, and a request behind a loader's text.
        return _listener.LoaderSpeaks && (signs & LoaderSigns.Prompt) != 0 ? Request()
            : _listener.LoaderSpeaks && isLine ? new(UpsSpeaker.Loader, _said) : null;
    }

    private Finding Request() => new(
        UpsSpeaker.Loader, _last == XmodemByte.Nak ? "It asks for a transfer with NAK." : "It asks for a transfer with C.");
}
