using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace ApcUps.Shell.Commands.Csv;

/// <summary>Makes an object of each record of a text, with the names that its first record, or the user, gives.</summary>
internal sealed class CsvObjects(Cmdlet command, char delimiter, string[]? header)
{
    private IReadOnlyList<string>? _header = header;
    private string? _type;
    private bool _hasWarned;

    /// <summary>Writes the objects of a text. A further text goes on with the names of the first.</summary>
    public void Write(TextReader text)
    {
        if (_type is null && text.Peek() == '#' && text.ReadLine() is { } line && line.StartsWith("#Type", StringComparison.OrdinalIgnoreCase))
            _type = line[5..].Trim() is { Length: > 0 } type ? type : null;

        var parser = new CsvParser(text, delimiter);
        _header ??= ReadHeader(text, parser);
        if (_header is null)
            return;

        RefuseDuplicates(_header);
        for (var cells = parser.Next(); cells.Count > 0; cells = parser.Next())
        {
            if (cells is not [""])
                command.WriteObject(Make(_header, cells));
        }
    }

    /// <summary>The first record that is no comment. A log of a web server has its names in a comment.</summary>
    private static List<string>? ReadHeader(TextReader text, CsvParser parser)
    {
        while (text.Peek() >= 0)
        {
            var cells = parser.Next();
            while (cells.Count > 1 && cells[^1].Length == 0)
                cells.RemoveAt(cells.Count - 1);

            const string fields = "#Fields: ";
            if (cells is [var name, ..] && name.StartsWith(fields, StringComparison.Ordinal))
                cells[0] = name[fields.Length..];
            else if (cells is [['#', ..], ..])
                continue;
            return cells;
        }

        return null;
    }

    private void RefuseDuplicates(IReadOnlyList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (names.FirstOrDefault(name => name.Length > 0 && !seen.Add(name)) is { } twice)
        {
            var fault = new ExtendedTypeSystemException($"The member \"{twice}\" is already present.");
            command.ThrowTerminatingError(new ErrorRecord(fault, "AlreadyPresentPSMemberInfoInternalCollectionAdd", ErrorCategory.NotSpecified, null));
        }
    }

    private PSObject Make(IReadOnlyList<string> names, List<string> cells)
    {
        var made = new PSObject(names.Count);
        var unnamed = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i].Length > 0 ? names[i] : $"H{++unnamed}";
            made.Properties.Add(new PSNoteProperty(name, i < cells.Count ? cells[i] : null));
        }

        if (unnamed > 0 && !_hasWarned)
        {
            _hasWarned = true;
            command.WriteWarning("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers.");
        }

        if (_type is not null)
        {
            made.TypeNames.Clear();
            made.TypeNames.Add(_type);
            made.TypeNames.Add("CSV:" + _type);
        }

        return made;
    }
}
