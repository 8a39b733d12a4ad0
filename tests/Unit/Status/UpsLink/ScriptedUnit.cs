using System;
using System.Collections.Generic;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>A unit with a reply to each command that it knows; the test may change any of it while it runs.</summary>
public sealed class ScriptedUnit
{
    public const string FirstCommands = "3.!$%+?=#|.\u0001\u000e\u001a')+-789>@ABCDEFGKLMNOPQRSUVWXYZabcdefgjklmnopqrsuxyz~\u007f";

    private readonly UpsLinkBench _bench;

    private ScriptedUnit(UpsLinkBench bench)
    {
        _bench = bench;
        bench.Unit = Hear;
    }

    public Dictionary<char, string> Replies { get; } = [];

    /// <summary>What an unknown command is answered; null for silence.</summary>
    public string? Unknown { get; set; } = "NA";

    /// <summary>A unit in simple mode hears nothing but Y.</summary>
    public bool InSmartMode { get; set; }

    public double Delay { get; set; } = 0.03;

    public string LineEnd { get; set; } = "\r\n";

    /// <summary>How often a command is to be ignored before it is answered.</summary>
    public Dictionary<char, int> Deaf { get; } = [];

    /// <summary>Sees each command that the unit hears, before it is answered; true if that was all.</summary>
    public Func<char, bool> Instead { get; set; } = _ => false;

    /// <summary>A third generation Smart-UPS 1500.</summary>
    public static ScriptedUnit Third(UpsLinkBench bench) => new(bench)
    {
        Replies =
        {
            ['V'] = "FWI", ['b'] = "617.3.I", ['a'] = FirstCommands, ['\u0001'] = "Smart-UPS 1500 RM   ", ['n'] = "AS0546231334", ['c'] = "UPS_IDEN",
            ['m'] = "11/15/05", ['x'] = "03/01/24", ['Q'] = "08", ['\''] = "00", ['8'] = "00", ['~'] = "00", ['9'] = "FF", ['P'] = "023.4",
            ['L'] = "231.8", ['O'] = "230.4", ['F'] = "50.00", ['B'] = "27.47", ['f'] = "100.0", ['j'] = "0112:", ['C'] = "036.4", ['G'] = "S",
            ['X'] = "OK", ['g'] = "024", ['\u001a'] = "#uI43253264271280E443336168ON OFF",
        },
    };

    /// <summary>A Smart-UPS 600 of the second generation.</summary>
    public static ScriptedUnit Old(UpsLinkBench bench) => new(bench)
    {
        Unknown = null,
        Replies =
        {
            ['V'] = "6TD", ['n'] = "12345678", ['c'] = "OLDIE   ", ['m'] = "17/03/94", ['x'] = "04/05/01", ['Q'] = "08", ['9'] = "FF", ['P'] = "050.0",
            ['L'] = "118.8", ['O'] = "118.8", ['F'] = "60.00", ['B'] = "20.25", ['f'] = "099.0", ['j'] = "0010:", ['C'] = "030.1", ['G'] = "O",
            ['X'] = "NO", ['7'] = "00", ['E'] = "336", ['e'] = "00", ['g'] = "018", ['k'] = "0", ['l'] = "103", ['o'] = "115", ['p'] = "020",
            ['q'] = "02", ['r'] = "000", ['s'] = "H", ['u'] = "132",
        },
    };

    /// <summary>A Smart-UPS v/s: no V, few alerts, few commands.</summary>
    public static ScriptedUnit Basic(UpsLinkBench bench) => new(bench)
    {
        Replies =
        {
            ['b'] = "22.6.I", ['a'] = "3.!$?.\u0001QXYKSZ'8~abnR", ['\u0001'] = "Smart-UPS v/s 650", ['n'] = "NB9912345678", ['Q'] = "11", ['\''] = "D0",
            ['8'] = "20", ['~'] = "C0", ['X'] = "NO",
        },
    };

    public void Say(string reply) => _bench.Speak(Delay, reply + LineEnd);

    private void Hear(char command)
    {
        if (Instead(command))
        {
            return;
        }

        if (command == 'Y')
        {
            InSmartMode = true;
            Say("SM");
        }
        else if (Deaf.TryGetValue(command, out var left) && left > 0)
        {
            Deaf[command] = left - 1;
        }
        else if (InSmartMode && (Replies.TryGetValue(command, out var reply) ? reply : Unknown) is { } text)
        {
            Say(text);
        }
    }
}
