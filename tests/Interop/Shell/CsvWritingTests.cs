using System;
using System.IO;
using System.Text;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

/// <summary>Export-Csv of the Shell. What is expected here, PowerShell 7.6 writes, too.</summary>
public sealed class CsvWritingTests : IDisposable
{
    private readonly StandInSession _session = new();

    [Theory]
    [InlineData("[pscustomobject] @{ A = 1; B = 'say \"x\",'; C = $null; D = '' }", "\"A\",\"B\",\"C\",\"D\"|\"1\",\"say \"\"x\"\",\",,\"\"|")]
    [InlineData("[pscustomobject] @{ A = 1 }, $null, [pscustomobject] @{ B = 2; a = \"l`nl\" }", "\"A\"|\"1\"|\"l\nl\"|")]
    [InlineData("[ordered] @{ x = 1; y = $true }, [pscustomobject] @{ Y = 2 }", "\"x\",\"y\"|\"1\",\"True\"|,\"2\"|")]
    [InlineData("@() | ForEach-Object { $_ }", "")]
    public void Objects_Exported_HaveTheFirstOnesColumns(string objects, string expected)
    {
        _session.Lines($"{objects} | Export-Csv -LiteralPath $folder/x.csv -NoTypeInformation");
        Assert.Equal(expected.Replace("|", Environment.NewLine, StringComparison.Ordinal), File.ReadAllText(_session.File("x.csv")));
    }

    [Theory]
    [InlineData("-Encoding UTF8", "22-C3-A9-22")]
    [InlineData("", "22-C3-A9-22")]
    [InlineData("-Encoding utf8BOM", "EF-BB-BF-22-C3-A9-22")]
    public void Encoding_Named_DecidesOnTheMark(string parameter, string begin)
    {
        _session.Lines($"[pscustomobject] @{{ é = 1 }} | Export-Csv $folder/x.csv {parameter}");
        Assert.StartsWith(begin, BitConverter.ToString(File.ReadAllBytes(_session.File("x.csv"))), StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatIsThere_IsReplaced()
    {
        File.WriteAllText(_session.File("x.csv"), new string('x', 1000), Encoding.UTF8);
        _session.Lines("[pscustomobject] @{ a = 1; b = 2 } | Export-Csv $folder/x.csv ';'");
        Assert.Equal(["\"a\";\"b\"", "\"1\";\"2\""], File.ReadAllLines(_session.File("x.csv")));
    }

    [Fact]
    public void ExportedCells_ReadBack_AreTheSame()
    {
        const string cells = "'plain', ' padded ', 'a,b', 'q\"q', \"two`r`nlines\", '', '# x', 'ü'";
        _session.Lines($"{cells} | ForEach-Object {{ [pscustomobject] @{{ cell = $_; n = 1 }} }} | Export-Csv $folder/x.csv");
        Assert.Equal(_session.Lines(cells), _session.Lines("(Import-Csv $folder/x.csv).cell"));
    }

    [Theory]
    [InlineData("'x' | Export-Csv $folder/none/x.csv", "FileOpenFailure")]
    [InlineData("'x' | Export-Csv $folder", "FileOpenFailure")]
    [InlineData("'x' | Export-Csv $folder/x.csv -Append", "NamedParameterNotFound: A parameter cannot be found that matches parameter name 'Append'.")]
    [InlineData("'x' | Export-Csv $folder/x.csv -Encoding ascii", "ParameterArgumentValidationError")]
    public void FileThatCannotBeWritten_IsAnError(string script, string fault) => Assert.StartsWith(fault, _session.Fault(script), StringComparison.Ordinal);

    public void Dispose() => _session.Dispose();
}
