using System;
using System.Text;
using ApcUps.Xmodem;

namespace ApcUps.Bootloader;

/// <summary>Hears what a unit says and recognises a loader in it. Never sends, so it can listen to any line.</summary>
public sealed class LoaderListener
{
    private const int TextLimit = 8192;
    private const int LineLimit = 256;
    private const int SampleLimit = 64;

    // A line that has stood still this long is judged as it is: "UPS Application" may be the last thing a unit says. Long,
    // because a console server may pause before it passes on a word that changes the meaning ("not found").
    private static readonly TimeSpan LineRest = TimeSpan.FromMilliseconds(1500);

    private readonly PromptDetector _prompts = new();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _sample = new();
    private int _noise;
    private int _pendingRequests;
    private bool _afterVersion;
    private bool _lineWasJudged;
    private TimeSpan _lineAt;

    /// <summary>Everything recognised so far.</summary>
    public LoaderSigns Heard { get; private set; }

    /// <summary>What the unit was last heard to be doing.</summary>
    public LoaderState State { get; private set; }

    /// <summary>The loader version of the banner, such as <c>07.20</c>; null if no banner was heard whole.</summary>
    public string? LoaderVersion { get; private set; }

    /// <summary>The product line of the banner, such as <c>4.5G Smart-UPS Tower</c>; null if none was heard.</summary>
    public string? Product { get; private set; }

    /// <summary>What the loader has said of itself.</summary>
    public LoaderHeard Loader => new(Product, FirmwareVersion.TryParse(LoaderVersion), (Heard & LoaderSigns.NoApplication) != 0);

    /// <summary>What the last request for a transfer asks for; null if none was heard.</summary>
    public XmodemCheck? Prompt { get; private set; }

    /// <summary>Requests for a transfer in a row.</summary>
    public int PromptRow => _prompts.Row;

    /// <summary>The readable part of what was heard, at most the last 8 KiB.</summary>
    public string Text => _text.ToString();

    /// <summary>The first bytes heard, in hexadecimal.</summary>
    public string Sample => _sample.ToString();

    /// <summary>Bytes heard.</summary>
    public long Count { get; private set; }

    /// <summary>When <see cref="Elapse"/> wants to be called next.</summary>
    public TimeSpan WakeAt
    {
        get
        {
            var rest = _line.Length > 0 && !_lineWasJudged ? _lineAt + LineRest : TimeSpan.MaxValue;
            return _prompts.WakeAt < rest ? _prompts.WakeAt : rest;
        }
    }

    /// <summary>
    /// True if a prompt just heard can be believed: a loader speaks, or the line has said nothing but requests, or three in a row.
    /// </summary>
    public bool PromptIsSure => _prompts.Row >= 3 || LoaderSpeaks || (Heard & (LoaderSigns.Foreign | LoaderSigns.ApplicationStarted)) == 0;

    /// <summary>True if the last text heard was a loader's: no application has started and nothing foreign has spoken since.</summary>
    public bool LoaderSpeaks { get; private set; }

    /// <summary>Takes a byte and says what it completed.</summary>
    public LoaderSigns Receive(byte value, TimeSpan now)
    {
        var signs = Elapse(now);
        Count++;
        if (Count <= SampleLimit)
        {
            _sample.Append(Count > 1 ? " " : string.Empty).Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (_prompts.Receive(value, now))
        {
            _pendingRequests += value == XmodemByte.CrcRequest ? 1 : 0;
            signs |= _line.Length > 0 ? EndLine() : LoaderSigns.None;
            return Note(signs | ElapsePrompt(now));
        }

        return Note(signs | Character(value, now));
    }

    /// <summary>Lets time pass and says what the silence completed.</summary>
    public LoaderSigns Elapse(TimeSpan now)
    {
        var signs = ElapsePrompt(now);
        if (_line.Length > 0 && !_lineWasJudged && now - _lineAt >= LineRest)
        {
            signs |= Judge();
            _lineWasJudged = true;
        }

        return Note(signs);
    }

    private LoaderSigns ElapsePrompt(TimeSpan now)
    {
        if (!_prompts.Elapse(now))
        {
            return LoaderSigns.None;
        }

        Keep(new string('C', _pendingRequests));
        _pendingRequests = 0;
        Prompt = _prompts.Check;
        return LoaderSigns.Prompt;
    }

    private LoaderSigns Character(byte value, TimeSpan now)
    {
        _lineAt = now;
        if (value is 0x0a or 0x0d)
        {
            Keep(new string('C', _pendingRequests) + (value == 0x0a ? "\n" : string.Empty));
            _pendingRequests = 0;
            return EndLine();
        }

        if (value is < 0x20 or > 0x7e)
        {
            // Answers of a transfer, and the glitches of a line at rest, say nothing against a loader.
            _noise += value is 0x00 or 0xff or XmodemByte.Ack or XmodemByte.Nak or XmodemByte.Can ? 0 : 1;
            return _noise > 8 ? LoaderSigns.Foreign : LoaderSigns.None;
        }

        // Requests that turn out to begin a word ("CRC error") belong to the line.
        var character = new string('C', _pendingRequests) + (char)value;
        _pendingRequests = 0;
        Keep(character);
        _line.Append(character);
        _lineWasJudged = false;
        return _line.Length > LineLimit ? EndLine() : LoaderSigns.None;
    }

    private LoaderSigns EndLine()
    {
        var signs = _line.Length > 0 && !_lineWasJudged ? Judge() : LoaderSigns.None;
        _line.Clear();
        _lineWasJudged = false;
        return signs;
    }

    private LoaderSigns Judge()
    {
        var line = _line.ToString().Trim();
        var signs = LoaderText.Classify(line);
        var version = LoaderText.Version(line);
        if (version is not null && (Heard & LoaderSigns.Banner) != 0)
        {
            LoaderVersion = version;
            _afterVersion = true;
            return signs;
        }

        if (_afterVersion && signs == LoaderSigns.None && line.Length > 2)
        {
            Product = line;
            _afterVersion = false;
            return signs;
        }

        // One or two characters are the garbage of a restart, seen on a real unit.
        return signs == LoaderSigns.None && line.Length > 2 ? LoaderSigns.Foreign : signs;
    }

    private void Keep(string text)
    {
        _text.Append(text);
        if (_text.Length > TextLimit)
        {
            _text.Remove(0, _text.Length - TextLimit);
        }
    }

    private LoaderSigns Note(LoaderSigns signs)
    {
        Heard |= signs;
        if ((signs & (LoaderSigns.LoaderText | LoaderSigns.Foreign | LoaderSigns.ApplicationStarted)) != 0)
        {
            LoaderSpeaks = (signs & LoaderSigns.LoaderText) != 0;
        }

        State = LoaderStates.After(State, PromptIsSure ? signs : signs & ~LoaderSigns.Prompt, Count > 0);
        return signs;
    }
}
