using System;
using System.IO;
using System.Text;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

/// <summary>Import-Csv and ConvertFrom-Csv of the Shell. What is expected here, PowerShell 7.6 gives, too.</summary>
public sealed class CsvReadingTests : IDisposable
{
    private const string Show =
        "ForEach-Object { @($_.PSObject.Properties | ForEach-Object { \"$($_.Name)=$(if ($null -eq $_.Value) { 'null' } else { \"[$($_.Value)]\" })\" }) -join ' ' }";

    private readonly StandInSession _session = new();

    [Theory]
    [InlineData("a,b\n1,2\r\n3,4", "a=[1] b=[2]", "a=[3] b=[4]")]
    [InlineData("a,b\n\"x,\"\"y\"\"\",\"one\n\ntwo\"", "a=[x,\"y\"] b=[one\n\ntwo]")]
    [InlineData("a,b\n  x  ,\"  y  \"  \nx y  ,z", "a=[x ] b=[  y  ]", "a=[x y  ] b=[z]")]
    [InlineData("a,b\n1\n1,2,3", "a=[1] b=null", "a=[1] b=[2]")]
    [InlineData("a,b\n\n   \n1,\n", "a=[1] b=[]")]
    [InlineData("# a comment\na,b\n# 1,2", "a=[# 1] b=[2]")]
    [InlineData("junk\n\"open,1\n2,3", "junk=[open,1\n2,3]")]
    [InlineData("a,b\nx\"y,z\"\n\"x\"y,z", "a=[x\"y] b=[z\"]", "a=[xy] b=[z]")]
    [InlineData("# log\n#Fields: a b\nx,y", "a b=[x]")]
    [InlineData("")]
    [InlineData("a,b")]
    public void CsvFile_Read_GivesAnObjectPerRecord(string text, params string[] expected)
    {
        File.WriteAllText(_session.File("x.csv"), text);
        Assert.Equal(expected, _session.Lines($"Import-Csv -LiteralPath $folder/x.csv | {Show}"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void MarkInFront_OfAnyEncoding_IsObeyedAndNotPartOfTheFirstName(string encoding)
    {
        File.WriteAllText(_session.File("x.csv"), "Straße\nKöln", Encoding.GetEncoding(encoding));
        Assert.Equal(["Straße=[Köln]"], _session.Lines($"Import-Csv $folder/x.csv -Encoding UTF8 | {Show}"));
    }

    [Fact]
    public void TypeLine_OfWindowsPowerShell_NamesTheObjectsType()
    {
        File.WriteAllText(_session.File("x.csv"), "#TYPE Some.Thing\na\n1");
        Assert.Equal(["Some.Thing", "CSV:Some.Thing"], _session.Lines("(Import-Csv $folder/x.csv).PSTypeNames"));
    }

    [Theory]
    [InlineData("'1;2' | ConvertFrom-Csv -Delimiter ';' -Header a, b", "a=[1] b=[2]")]
    [InlineData("'a,b', '1,2', '3,4' | ConvertFrom-Csv", "a=[1] b=[2]", "a=[3] b=[4]")]
    [InlineData("'a,b', '\"1', '2,3' | ConvertFrom-Csv", "a=[1] b=null", "a=[2] b=[3]")]
    [InlineData("'1,2,3', '4,5,' | ConvertFrom-Csv -Header a, b, more", "a=[1] b=[2] more=[3]", "a=[4] b=[5] more=null")]
    public void Lines_Converted_GiveAnObjectEach(string script, params string[] expected) => Assert.Equal(expected, _session.Lines($"{script} | {Show}"));

    [Fact]
    public void ColumnWithoutAName_GetsOneAndOneWarning()
    {
        File.WriteAllText(_session.File("x.csv"), "a,,c\n1,2,3\n4,5,6");
        Assert.Contains("Default names starting with \"H\"", Assert.Single(_session.Warnings("$script:rows = Import-Csv $folder/x.csv")), StringComparison.Ordinal);
        Assert.Equal(["2", "5"], _session.Lines("$rows.H1"));
    }

    [Fact]
    public void ColumnThatIsThereTwice_EndsTheCommand()
    {
        File.WriteAllText(_session.File("x.csv"), "a,b,A\n1,2,3");
        Assert.Equal("AlreadyPresentPSMemberInfoInternalCollectionAdd: The member \"A\" is already present.", _session.Fault("Import-Csv $folder/x.csv"));
    }

    [Theory]
    [InlineData("Import-Csv $folder/none.csv", "FileOpenFailure")]
    [InlineData("Import-Csv $folder/*.none", "FileOpenFailure")]
    [InlineData("Import-Csv $folder", "FileOpenFailure")]
    [InlineData("'a' | ConvertFrom-Csv -UseCulture", "NamedParameterNotFound: A parameter cannot be found that matches parameter name 'UseCulture'.")]
    [InlineData("Import-Csv $folder/x.csv -Encoding utf32", "ParameterArgumentValidationError")]
    [InlineData("1..2 | ForEach-Object { [IO.File]::WriteAllText(\"$folder/$_.csv\", 'a') }; Import-Csv $folder/*.csv", "ReadWriteMultipleFilesNotSupported")]
    public void InputThatCannotBeRead_IsAnError(string script, string fault) => Assert.StartsWith(fault, _session.Fault(script), StringComparison.Ordinal);

    public void Dispose() => _session.Dispose();
}
