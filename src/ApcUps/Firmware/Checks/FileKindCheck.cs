using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>A file that begins like one of another kind is named for what it is, since that says what to do.</summary>
internal sealed class FileKindCheck : ImageCheck
{
    private const string Extract = "extract the .enc file from it";
    private const string Download = "download the .enc file itself";

    private static readonly Kind[] Kinds =
    [
        new("PK\u0003\u0004", "a ZIP archive", Extract),
        new("PK\u0005\u0006", "an empty ZIP archive", Download),
        new("7z\u00bc\u00af", "a 7z archive", Extract),
        new("Rar!", "a RAR archive", Extract),
        new("\u001f\u008b", "a gzip archive", Extract),
        new("\u00d0\u00cf\u0011\u00e0", "a Windows installer or an old Office document", "look for the .enc file in it or beside it"),
        new("MZ", "a Windows program", "run it where it belongs or extract it, and look for the .enc file in its folder"),
        new("%PDF", "a PDF document", Download),
    ];

    public FileKindCheck()
        : base("FileKind", FindingSeverity.Error)
    {
    }

    public override bool EndsJudgement => true;

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        var start = image.Layout.Start;
        foreach (var kind in Kinds)
        {
            if (Begins(start, kind.Signature))
            {
                yield return new($"it is {kind.Name}: {kind.Advice}", 0);
                yield break;
            }
        }

        if (IsText(start))
        {
            yield return IsMarkup(start)
                ? new($"it is a web page: {Download}, not the page that leads to it", 0)
                : new($"it is plain text: {Download}", 0);
        }
    }

    private static bool Begins(byte[] start, string signature)
    {
        for (var i = 0; i < signature.Length; i++)
        {
            if (i >= start.Length || start[i] != signature[i])
            {
                return false;
            }
        }

        return true;
    }

    // A header holds zero bytes, so no image looks like text. Bytes from 0x80 on occur in Latin-1 and UTF-8.
    private static bool IsText(byte[] start)
    {
        foreach (var letter in start)
        {
            if (letter is (< 0x20 or 0x7f) and not (0x09 or 0x0a or 0x0c or 0x0d))
            {
                return false;
            }
        }

        return start.Length > 0 && start[0] != 0xff;
    }

    private static bool IsMarkup(byte[] start)
    {
        var at = Begins(start, "\u00ef\u00bb\u00bf") ? 3 : 0;
        while (at < start.Length && start[at] is 0x09 or 0x0a or 0x0d or 0x20)
        {
            at++;
        }

        return at < start.Length && start[at] == '<';
    }

    private sealed record Kind(string Signature, string Name, string Advice);
}
