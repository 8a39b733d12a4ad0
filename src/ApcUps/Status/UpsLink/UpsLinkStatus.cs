using System.Globalization;
using System.Linq;

namespace ApcUps.Status.UpsLink;

/// <summary>Makes a reading of a unit's answers. What was not answered stays null.</summary>
public static class UpsLinkStatus
{
    /// <summary>The reading; its port and times are set by others.</summary>
    /// <param name="unit">Who the unit is.</param>
    /// <param name="answers">What it said.</param>
    /// <param name="raw">Give the replies too.</param>
    public static UpsStatus Read(UpsLinkUnit unit, UpsLinkAnswers answers, bool raw)
    {
        var version = unit.Version ?? unit.Letters;
        var status = new UpsStatus
        {
            Protocol = UpsProtocol.UpsLink,
            Model = Model(unit, answers),
            SerialNumber = UpsLinkValue.Text(answers.Text('n')),
            Name = UpsLinkValue.Text(answers.Text('c')),
            ComponentVersions = version is null ? null : [version],
            ManufactureDate = UpsLinkDate.Read(answers.Text('m')),
            BatteryInstallDate = UpsLinkDate.Read(answers.Text('x')),
            ChargePercent = UpsLinkValue.Number(answers.Text('f')),
            Runtime = UpsLinkValue.Runtime(answers.Text('j')),
            BatteryVoltage = UpsLinkValue.Number(answers.Text('B')),
            TemperatureCelsius = UpsLinkValue.Number(answers.Text('C')),
            LoadPercent = UpsLinkValue.Number(answers.Text('P')),
            InputVoltage = UpsLinkValue.Number(answers.Text('L')),
            OutputVoltage = UpsLinkValue.Number(answers.Text('O')),
            Frequency = UpsLinkValue.Number(answers.Text('F')),
            OutputCurrent = UpsLinkValue.Number(answers.Text('/')),
            LastTransferCause = UpsLinkValue.Cause(answers.Text('G')),
            LastTest = UpsLinkValue.Test(answers.Text('X')),
            Raw = raw ? Raw(answers) : null,
        };
        ReadRegisters(unit.Generation, answers, status);
        return status;
    }

    // The letter is not unique (SUA1500RMI2U says F as the Smart-UPS 450 does), so it stands in only for units that have no name to give.
    private static string? Model(UpsLinkUnit unit, UpsLinkAnswers answers) => answers.Find(UpsLinkCommand.Model)?.Kind switch
    {
        UpsLinkAnswerKind.Given => UpsLinkValue.Text(answers.Text((char)UpsLinkCommand.Model)),
        UpsLinkAnswerKind.Lost or UpsLinkAnswerKind.Unreadable => null,
        _ => UpsLinkModel.ForLetters(unit.Letters),
    };

    private static void ReadRegisters(UpsLinkGeneration generation, UpsLinkAnswers answers, UpsStatus status)
    {
        var q = UpsLinkValue.Register(answers.Text('Q'));
        var trip1 = UpsLinkValue.Register(answers.Text('\''));
        var trip = UpsLinkValue.Register(answers.Text('8'));
        var state = UpsLinkValue.Register(answers.Text('~'));
        string[] faults =
        [
            .. trip1 is { } t1 ? UpsLinkRegisters.TripFaults1(t1, generation) : [],
            .. trip is { } t ? UpsLinkRegisters.TripFaults(t, generation) : [],
            .. state is { } s ? UpsLinkRegisters.BypassFaults(s, generation) : [],
        ];

        var draft = new StatusDraft();
        if (q is { } known)
        {
            UpsLinkRegisters.ReadState(known, generation, draft);
        }

        // A unit without trip registers does not say that it has no faults.
        var tells = trip1 is not null || trip is not null;
        Tell(UpsState.Fault, faults.Length > 0 ? true : tells ? false : null);
        Tell(UpsState.Bypass, state is { } bypass ? UpsLinkRegisters.IsBypassed(bypass, generation) : null);
        Tell(UpsState.InputBad, !UpsLinkValue.LineIsGood(answers.Text('9')));
        draft.ApplyTo(status);
        faults = [.. q is { } byte1 ? UpsLinkRegisters.StateFaults(byte1) : [], .. faults];
        status.Faults = faults.Length > 0 || tells ? faults : null;

        // Without Q a state of no flags would read as if nothing were the matter.
        void Tell(UpsState flag, bool? value) => draft.Tell(flag, q is null && value == false ? null : value);
    }

    private static UpsRawValue[] Raw(UpsLinkAnswers answers) =>
    [
        .. from command in answers.Commands
           let text = answers.Find(command)!.Text
           where text is not null
           select new UpsRawValue { Name = UpsLinkCommand.Name(command), Value = Printable(text) },
    ];

    // The list of commands holds control characters, which would do as they please with a terminal.
    private static string Printable(string text) => string.Concat(
        text.Select(c => c is >= ' ' and < (char)0x7f ? c.ToString() : @"\x" + ((int)c).ToString("x2", CultureInfo.InvariantCulture)));
}
