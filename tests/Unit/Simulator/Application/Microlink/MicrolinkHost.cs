using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Simulator;

namespace ApcUps.Tests.Unit.Simulator.Application.Microlink;

/// <summary>
/// A plain host of the tests' own: it sends bytes, takes rows, and works out check bytes and passwords by formulas of its own.
/// </summary>
internal sealed class MicrolinkHost : IDisposable
{
    private readonly SimulatedLoader _unit;
    private TimeSpan _now = TimeSpan.FromMinutes(1);

    public MicrolinkHost(MicrolinkMap? map = null, SimulatorCondition condition = SimulatorCondition.None)
    {
        _unit = new(new()
        {
            State = SimulatorState.ApplicationRunning,
            HardwareId = 1005,
            FirmwareVersion = "09.6",
            LoaderVersion = "08.31",
            Condition = condition,
            Microlink = map ?? new(),
        });
        _unit.Feed(_now, [], 0);
    }

    public byte[] Row0 { get; private set; } = [];

    public SimulatorCondition Condition
    {
        set => _unit.Condition = value;
    }

    private int Width => Row0[2];

    /// <summary>Sends bytes after a pause and gives what comes back.</summary>
    public byte[] Ask(byte[] bytes, double afterSeconds = 0.01)
    {
        _now += TimeSpan.FromSeconds(afterSeconds);
        _unit.Feed(_now, bytes, bytes.Length);
        var answer = new List<byte>();
        while (_unit.TakeOutput() is { } some)
        {
            answer.AddRange(some);
        }

        return answer.ToArray();
    }

    public byte[] Ask(byte value, double afterSeconds = 0.01) => Ask([value], afterSeconds);

    /// <summary>Begins a session and takes the rows up to the last one, by number.</summary>
    public Dictionary<int, byte[]> Dump()
    {
        Row0 = Ask(0xfd);
        var rows = new Dictionary<int, byte[]> { [0] = Row0 };
        while (!rows.ContainsKey(Row0[3] - 1))
        {
            var row = Ask(0xfe);
            rows[row[0]] = row;
        }

        return rows;
    }

    /// <summary>The memory of a map whose rows were taken, with zeros where none was.</summary>
    public byte[] Memory(Dictionary<int, byte[]> rows)
    {
        var memory = new byte[Row0[3] * Width];
        foreach (var (number, row) in rows.Select(r => (r.Key, r.Value)))
        {
            Array.Copy(row, 1, memory, number * Width, Width);
        }

        return memory;
    }

    /// <summary>The frame that answers the unit's nonce.</summary>
    public byte[] Password(Dictionary<int, byte[]> rows, byte[]? proof = null)
    {
        var slave = Row0[3] - 2;
        var row = rows[slave];
        var serial = Memory(rows).Skip((Row0[11] * Width) + Row0[12]).Take(Width == 16 ? 14 : 16);
        var (a, b) = Sums(Row0[5], Row0[4], Row0.Skip(1).Take(8).Concat(serial).Concat(row.Skip(9).Take(2)));
        return Sealed([(byte)slave, 12, 4, 0, 0, .. proof ?? [(byte)a, (byte)b]]);
    }

    public static byte[] Sealed(byte[] frame)
    {
        var (a, b) = Sums(0, 0, frame);
        var x = (byte)(255 - ((a + b) % 255));
        return [.. frame, x, (byte)(255 - ((a + x) % 255))];
    }

    public static bool IsSealed(byte[] frame) => Sums(0, 0, frame) == (0, 0);

    public void Dispose() => _unit.Dispose();

    private static (int A, int B) Sums(int a, int b, IEnumerable<byte> bytes)
    {
        foreach (var value in bytes)
        {
            a = (a + value) % 255;
            b = (b + a) % 255;
        }

        return (a, b);
    }
}
