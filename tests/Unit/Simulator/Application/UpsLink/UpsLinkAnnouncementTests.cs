using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

/// <summary>What the unit says of itself: <c>a</c> and Ctrl-Z.</summary>
public class UpsLinkAnnouncementTests
{
    [Fact]
    public void A_ThreeParts_ListExactlyWhatIsAnswered()
    {
        var parts = UpsLinkRig.Smart().Reply('a').Split('.');
        Assert.Equal(3, parts.Length);
        Assert.Equal(("3", "!$%+?=#|"), (parts[0], parts[1]));

        var answered = Enumerable.Range(0, 256).Select(value => (char)value)
            .Where(command => UpsLinkRig.Smart().Ask(command.ToString()) is not ("" or "NA\r\n"));
        Assert.Equal(new string([.. answered]), parts[2]);
        Assert.Equal("\x01\x1a'/789>BCEFGLMNOPQRVXYabcefgjklmnopqrsuxy~", parts[2]);
    }

    [Fact]
    public void CtrlZ_Groups_EndWithTheStringAndHoldEachSetting()
    {
        var groups = Groups();

        Assert.Equal(["253", "264", "271", "280"], groups["uI"]);
        Assert.Equal(["196", "188", "208", "204"], groups["lI"]);
        Assert.Equal(["336", "168", "ON ", "OFF"], groups["E4"]);
        Assert.Equal(["H", "M", "L", "L"], groups["s4"]);
        Assert.Equal(["115"], groups["oD"]);
    }

    [Fact]
    public void Settings_WhatIsSet_IsAmongWhatMayBeSet()
    {
        var rig = UpsLinkRig.Smart();
        var groups = Groups().Where(group => group.Key[1] is '4' or 'I').ToArray();

        Assert.Equal("Eekloprqsu".OrderBy(c => c), groups.Select(group => group.Key[0]).OrderBy(c => c));
        Assert.All(groups, group => Assert.Contains(rig.Reply(group.Key[0]), group.Value));
    }

    // Command, locale, number and width of the values, the values.
    private static Dictionary<string, string[]> Groups()
    {
        var text = UpsLinkRig.Smart().Reply('\x1a');
        Assert.Equal('#', text[0]);
        var groups = new Dictionary<string, string[]>();
        for (var at = 1; at < text.Length;)
        {
            var (count, width) = (text[at + 2] - '0', text[at + 3] - '0');
            Assert.InRange(count, 1, 9);
            Assert.InRange(width, 1, 9);
            groups.Add(text.Substring(at, 2), [.. Enumerable.Range(0, count).Select(i => text.Substring(at + 4 + i * width, width))]);
            at += 4 + count * width;
        }

        return groups;
    }
}
