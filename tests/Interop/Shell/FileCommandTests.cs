using System;
using System.Globalization;
using System.IO;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

/// <summary>New-Item, Get-Item, Get-Content and Get-Date of the Shell. What is expected here, PowerShell 7.6 does, too.</summary>
public sealed class FileCommandTests : IDisposable
{
    private readonly StandInSession _session = new();

    [Fact]
    public void Folder_MadeWithForce_IsGivenWhetherItWasThereOrNot()
    {
        var made = _session.Lines("1..2 | ForEach-Object { (New-Item -ItemType Directory -Path $folder/a/b -Force).FullName }");
        Assert.Equal([_session.File("a/b"), _session.File("a/b")], made);
        Assert.True(Directory.Exists(made[0]));
    }

    [Fact]
    public void Files_Made_AreThereWithWhatTheyShallHold()
    {
        Assert.Equal(["x", "y"], _session.Lines("(New-Item -ItemType File -Path $folder/x, $folder/y -Value text).Name"));
        Assert.Equal("text", File.ReadAllText(_session.File("y")));
    }

    [Fact]
    public void Items_ThatAreThere_AreGiven()
    {
        File.WriteAllText(_session.File("x[1].txt"), "");
        Assert.Equal(["x[1].txt"], _session.Lines("(Get-Item -LiteralPath $folder/x[1].txt).Name; Get-Item $folder/*.none"));
        Assert.Equal(["x[1].txt", "DirectoryInfo"], _session.Lines("(Get-Item -Path $folder/*.txt).Name; (Get-Item $folder).GetType().Name"));
    }

    [Theory]
    [InlineData("New-Item -ItemType File -Path $folder/there", "NewItemIOError")]
    [InlineData("New-Item -ItemType Directory -Path $folder/there", "DirectoryExist")]
    [InlineData("New-Item -ItemType File -Path $folder/none/x", "NewItemIOError")]
    [InlineData("New-Item -ItemType Directory -Path $folder -Name x", "NamedParameterNotFound")]
    [InlineData("Get-Item -LiteralPath $folder/none", "PathNotFound")]
    [InlineData("Get-Item -Path $folder -Stream x", "NamedParameterNotFound")]
    [InlineData("Get-Content -LiteralPath $folder/none", "PathNotFound")]
    [InlineData("Get-Content -Path $folder/*.none", "ItemNotFound")]
    [InlineData("Get-Content -Path $folder", "GetContainerContentException")]
    [InlineData("Get-Content -Path $folder/there -Tail 1", "NamedParameterNotFound")]
    [InlineData("Get-Date -Date nonsense", "CannotConvertArgumentNoMessage")]
    [InlineData("Get-Date -UFormat %s", "NamedParameterNotFound")]
    public void WhatCannotBeDone_IsAnErrorAndLeavesTheFile(string script, string fault)
    {
        File.WriteAllText(_session.File("there"), "kept");
        Assert.StartsWith(fault + ":", _session.Fault(script), StringComparison.Ordinal);
        Assert.Equal("kept", File.ReadAllText(_session.File("there")));
    }

    [Theory]
    [InlineData("one\r\ntwo\n\nfour", "one", "two", "", "four")]
    [InlineData("\uFEFFö\n", "ö")]
    [InlineData("")]
    public void Content_OfAFile_ComesLineByLine(string text, params string[] expected)
    {
        File.WriteAllText(_session.File("x[1].txt"), text);
        Assert.Equal(expected, _session.Lines("Get-Content -LiteralPath $folder/x[1].txt -Encoding UTF8"));
    }

    [Theory]
    [InlineData("Get-Date -Date '2026-01-02 03:04:05' -Format 'yyyyMMdd-HHmmss'", "20260102-030405")]
    [InlineData("Get-Date '2026-01-02 03:04:05' -Format FileDateTime", "20260102T0304050000")]
    [InlineData("(Get-Date '2026-01-02').DayOfWeek", "Friday")]
    public void Date_Formatted_IsText(string script, string expected) => Assert.Equal([expected], _session.Lines(script));

    [Fact]
    public void Date_WithoutParameters_IsNowInLocalTime()
    {
        var before = DateTime.UtcNow.ToLocalTime();
        var text = Assert.Single(_session.Lines("(Get-Date).ToString('o')"));
        var now = DateTime.ParseExact(text, "o", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        Assert.Equal(DateTimeKind.Local, now.Kind);
        Assert.InRange(now, before, DateTime.UtcNow.ToLocalTime());
    }

    public void Dispose() => _session.Dispose();
}
