using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.Versioning;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

[UnsupportedOSPlatform("windows")]
public sealed class ChildAwakeTests : IDisposable
{
    private const int Patience = 20_000;

    private readonly FakeTree _tree = new();

    public ChildAwakeTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sh");

    public void Dispose() => _tree.Dispose();

    private static AwakeCommand Sh(string script, bool saysReady = true) => new("sh", $"-c \"{script}\"", saysReady);

    private static ChildAwake Begin(AwakeCommand command) => new(command, TimeSpan.FromMilliseconds(Patience));

    // Stands in for systemd-inhibit: notes its options, then becomes the command behind them.
    private string StandIn()
    {
        _tree.File("inhibit", $"#!/bin/sh\nwhile :; do case \"$1\" in --*) echo \"$1\" >> {_tree.At("options")}; shift;; *) exec \"$@\";; esac; done\n");
        File.SetUnixFileMode(_tree.At("inhibit"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return _tree.At("inhibit");
    }

    [Fact]
    public void Dispose_ReadyChild_EndsIt()
    {
        var awake = Begin(Sh("echo ready; exec cat"));
        using var child = Process.GetProcessById(awake.ChildId);
        Assert.Null(awake.Failure);
        Assert.False(child.HasExited);

        awake.Dispose();
        Assert.True(child.WaitForExit(Patience));
        Assert.Null(awake.Failure);
        awake.Dispose();
    }

    [Fact]
    public void Dispose_ChildThatDoesNotReadItsInput_EndsIt()
    {
        var awake = Begin(Sh("exec sleep 1000", saysReady: false));
        using var child = Process.GetProcessById(awake.ChildId);
        Assert.Null(awake.Failure);

        awake.Dispose();
        Assert.True(child.WaitForExit(Patience));
        Assert.Null(awake.Failure);
    }

    [Fact]
    public void Failure_ChildRefuses_NamesItsFirstWords()
    {
        using var awake = Begin(Sh("echo >&2; echo Access denied. >&2; echo more >&2; exit 1"));
        Assert.Equal("sh does not keep this computer awake: Access denied.", awake.Failure);
    }

    [Fact]
    public void Failure_ChildRefusesWithoutAWord_NamesItsCode()
    {
        using var awake = Begin(Sh("exit 3"));
        Assert.Equal("sh does not keep this computer awake: it has ended with code 3.", awake.Failure);
    }

    [Fact]
    public void Failure_ChildNeverReady_SaysSoAndEndsIt()
    {
        using var awake = new ChildAwake(Sh("echo almost; exec cat"), TimeSpan.FromMilliseconds(500));
        Assert.Equal("sh does not keep this computer awake: it has not answered within 0.5 s.", awake.Failure);
        Assert.Null(new ProcessTable().Find(awake.ChildId));
    }

    [Fact]
    public void Failure_NoSuchProgram_NamesIt()
    {
        using var awake = Begin(new("apcups-no-such-program", string.Empty, true));
        Assert.StartsWith("apcups-no-such-program does not keep this computer awake: it cannot be started (", awake.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_ChildEndsEarly_SaysSo()
    {
        using var awake = Begin(Sh("echo ready; read line; exit 0"));
        Assert.Null(awake.Failure);
        using var child = Process.GetProcessById(awake.ChildId);
        child.Kill();
        Assert.True(child.WaitForExit(Patience));
        Assert.Equal("sh does not keep this computer awake: it has ended with code 137.", awake.Failure);
    }

    [Fact]
    public void Inhibit_Reason_ReachesTheProgramWhole()
    {
        using var awake = Begin(AwakeCommand.Inhibit("Update on \"COM3\\\"\nnow \\") with { Program = StandIn() });
        Assert.Null(awake.Failure);
        Assert.Equal(
            ["--what=sleep:idle:handle-lid-switch", "--who=ApcUps", "--why=Update on 'COM3/' now /", "--mode=block"],
            File.ReadAllLines(_tree.At("options")));
    }

    [Fact]
    public void Inhibit_CtrlCThenEndOfInput_EndsByTheInputOnly()
    {
        using var child = Process.Start(new ProcessStartInfo(StandIn(), AwakeCommand.Inhibit("test").Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("ready", child.StandardOutput.ReadLine());
        using (var interrupt = Process.Start("kill", $"-INT {child.Id}"))
        {
            Assert.True(interrupt.WaitForExit(Patience));
        }

        child.StandardInput.Close();
        Assert.True(child.WaitForExit(Patience));
        Assert.Equal(0, child.ExitCode);
    }

    [Fact]
    public void Begin_ThisMachine_NeverThrows()
    {
        using var awake = StayAwake.Begin("Test of ApcUps");
        Assert.True(awake.Failure is null || awake.Failure.EndsWith('.'), awake.Failure);
    }
}
