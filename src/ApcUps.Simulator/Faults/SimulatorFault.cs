using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ApcUps.Simulator.Faults;

/// <summary>
/// One fault to order, written <c>Name</c> or <c>Name=value</c>: <c>RestartAtBlock=300</c>, <c>LostFinalAck</c>.
/// </summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Value">The block, counted in 128 bytes from 1; the seconds; or the probability per byte. 0 where there is none.</param>
public sealed record SimulatorFault(SimulatorFaultKind Kind, double Value = 0)
{
    private const double MaximumBlock = 16_777_216;
    private const double MaximumPause = 3600;

    private static readonly SimulatorFaultKind[] Kinds =
    [
        SimulatorFaultKind.RestartAtBlock,
        SimulatorFaultKind.LostFinalAck,
        SimulatorFaultKind.Silent,
        SimulatorFaultKind.ErasePause,
        SimulatorFaultKind.CancelAtBlock,
        SimulatorFaultKind.NakFirstEot,
        SimulatorFaultKind.ByteErrorsIn,
        SimulatorFaultKind.ByteErrorsOut,
        SimulatorFaultKind.KeepsOldVersion,
    ];

    /// <summary>The names, for a completer.</summary>
    public static IReadOnlyList<string> KnownNames { get; } = Kinds.Select(kind => kind.ToString()).ToArray();

    /// <summary>The names with the value they want, for messages and help: <c>RestartAtBlock=N</c>.</summary>
    public static IReadOnlyList<string> KnownForms { get; } =
        Kinds.Select(kind => kind + ValueForm(kind)).ToArray();

    /// <summary>Reads a fault. Case does not matter; numbers are written with a dot whatever the culture.</summary>
    /// <exception cref="FormatException">It is no fault; the message lists the faults there are.</exception>
    public static SimulatorFault Parse(string text)
    {
        var parts = (text ?? "").Split(['='], 2);
        var kind = KindOf(parts[0].Trim());
        if (kind is null)
        {
            throw new FormatException($"'{text}' is no fault. {Known()}");
        }

        if (parts.Length == 1 ? ValueForm(kind.Value).Length > 0 : ValueForm(kind.Value).Length == 0)
        {
            throw new FormatException($"The fault {kind} is written {kind}{ValueForm(kind.Value)}, not '{text}'. {Known()}");
        }

        return new(kind.Value, parts.Length == 1 ? 0 : ValueOf(kind.Value, parts[1].Trim(), text!));
    }

    /// <summary>The fault as <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        ValueForm(Kind).Length == 0 ? Kind.ToString() : string.Format(CultureInfo.InvariantCulture, "{0}={1}", Kind, Value);

    private static double ValueOf(SimulatorFaultKind kind, string value, string text)
    {
        var isNumber = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        var fits = kind switch
        {
            SimulatorFaultKind.RestartAtBlock or SimulatorFaultKind.CancelAtBlock =>
                number is >= 1 and <= MaximumBlock && number == Math.Floor(number),
            SimulatorFaultKind.ErasePause => number is >= 0 and <= MaximumPause,
            _ => number is >= 0 and <= 1,
        };
        return isNumber && fits
            ? number
            : throw new FormatException($"'{text}' does not say {kind}{ValueForm(kind)}: {Range(kind)}. {Known()}");
    }

    private static string ValueForm(SimulatorFaultKind kind) => kind switch
    {
        SimulatorFaultKind.RestartAtBlock or SimulatorFaultKind.CancelAtBlock => "=N",
        SimulatorFaultKind.ErasePause => "=SECONDS",
        SimulatorFaultKind.ByteErrorsIn or SimulatorFaultKind.ByteErrorsOut => "=RATE",
        _ => "",
    };

    private static string Range(SimulatorFaultKind kind) => kind switch
    {
        SimulatorFaultKind.ErasePause => "SECONDS is a number from 0 to 3600",
        SimulatorFaultKind.ByteErrorsIn or SimulatorFaultKind.ByteErrorsOut => "RATE is a probability per byte from 0 to 1",
        _ => "N is a block number, counted from 1",
    };

    private static SimulatorFaultKind? KindOf(string name)
    {
        foreach (var kind in Kinds)
        {
            if (kind.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private static string Known() => "Known faults: " + string.Join(", ", KnownForms) + ".";
}
