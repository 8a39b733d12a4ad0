using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace ApcUps.Shell.Commands.Csv;

/// <summary>
/// Cuts text into records and cells as the real Import-Csv does. The framework's TextFieldParser reads otherwise: it trims
/// quoted cells like all others or none at all, loses empty lines within a cell, and gives up at a stray quotation mark.
/// </summary>
internal sealed class CsvParser(TextReader text, char delimiter)
{
    private bool _isRecordOpen;

    /// <summary>The cells of the next record; none at the end of the text.</summary>
    public List<string> Next()
    {
        var cells = new List<string>();
        _isRecordOpen = true;
        while (_isRecordOpen && StartOfCell() is { } first)
        {
            if ((first == '"' ? Quoted() : Bare(Rest())) is { } cell)
                cells.Add(cell);
        }

        return cells;
    }

    private char? StartOfCell()
    {
        while (text.Peek() is ' ' or '\t' && text.Peek() != delimiter)
            text.Read();
        return text.Peek() is >= 0 and var next ? (char)next : null;
    }

    /// <summary>A cell that began with a quotation mark. Its end may be missing: then all the rest of the text belongs to it.</summary>
    private string? Quoted()
    {
        var cell = new StringBuilder();
        text.Read();
        while (text.Read() is >= 0 and var next)
        {
            if (next == '"' && text.Peek() != '"')
            {
                var rest = Rest();
                return IsBlank(rest) ? cell.ToString() : cell + rest;
            }

            // Of two marks in a row the first only says that the second is one.
            if (next == '"')
                text.Read();
            cell.Append((char)next);
        }

        return cell.Length > 0 ? cell.ToString() : null;
    }

    /// <summary>A cell without quotation marks around it. Of the blanks behind a single word the first one counts; behind several, all.</summary>
    private static string Bare(string cell)
    {
        var end = cell.IndexOfAny([' ', '\t', '"']);
        return end >= 0 && IsBlank(cell[end..]) ? cell[..(end + 1)] : cell;
    }

    /// <summary>What stands before the next delimiter or the end of the line, which are taken, too.</summary>
    private string Rest()
    {
        var rest = new StringBuilder();
        while (text.Read() is >= 0 and var next && next != delimiter)
        {
            if (next is '\r' or '\n')
            {
                if (next == '\r' && text.Peek() == '\n')
                    text.Read();
                _isRecordOpen = false;
                break;
            }

            rest.Append((char)next);
        }

        return rest.ToString();
    }

    private static bool IsBlank(string part) => part.All(c => c is ' ' or '\t');
}
