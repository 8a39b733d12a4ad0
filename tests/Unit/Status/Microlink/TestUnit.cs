using System;
using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Tests.Unit.Status.Microlink;

/// <summary>A unit as the facts describe it, with faults to order. Its sums are of its own making, in closed form.</summary>
public sealed class TestUnit
{
    private static readonly TimeSpan Lost = TimeSpan.FromMilliseconds(730);

    private readonly Queue<(TimeSpan At, byte[] Bytes)> _output = new();
    private readonly List<byte> _write = new();
    private TimeSpan _heardAt;
    private int _repeats;
    private int _nonce = 0xa0e8;
    private byte[]? _lastFrame;

    public TestUnit(TestMap map)
    {
        Map = map;
        Rows = map.Build();
        MonitorRows = [.. Enumerable.Range(map.Header[10], map.Rows - map.Header[10])];
    }

    public TestMap Map { get; }

    public byte[][] Rows { get; }

    public int[] SkippedRows { get; set; } = [];

    public int[] MonitorRows { get; set; }

    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(22);

    /// <summary>Turns the n-th frame into what goes over the line; null for silence.</summary>
    public Func<int, byte[], byte[]?> Spoil { get; set; } = (_, frame) => frame;

    public bool AcceptsPassword { get; set; } = true;

    /// <summary>Does nothing at a password, right or wrong.</summary>
    public bool IgnoresPassword { get; set; }

    /// <summary>What is wrong with its proof: bits that are turned over.</summary>
    public int ProofError { get; set; }

    public bool IsMute { get; set; }

    public bool MuteBehindPassword { get; set; }

    /// <summary>Forgets the password when this many frames went out.</summary>
    public int ForgetsAt { get; set; } = int.MaxValue;

    public int Sessions { get; private set; }

    public int Passwords { get; private set; }

    public int Frames { get; private set; }

    public int Row { get; private set; } = -1;

    public bool IsMonitoring { get; private set; }

    public TimeSpan LongestGap { get; private set; }

    public TimeSpan NextAt => _output.Count > 0 ? _output.Peek().At : TimeSpan.MaxValue;

    private bool InSession => Row >= 0;

    public void Set(string path, int size, long value)
    {
        for (var i = 0; i < size; i++)
        {
            this[Map.Address[path] + i] = (byte)(value >> (8 * (size - 1 - i)));
        }
    }

    public byte this[int address]
    {
        get => Rows[address / Map.Width][address % Map.Width];
        set => Rows[address / Map.Width][address % Map.Width] = value;
    }

    public void Hear(TimeSpan now, byte[] bytes)
    {
        if (InSession && now - _heardAt > Lost)
        {
            EndSession();
        }

        LongestGap = InSession && now - _heardAt > LongestGap ? now - _heardAt : LongestGap;
        _heardAt = now;
        foreach (var b in bytes)
        {
            if (_write.Count > 0 || b < Map.Rows)
            {
                HearWrite(now, b);
            }
            else
            {
                HearControl(now, b);
            }
        }
    }

    public byte[] Take(TimeSpan now)
    {
        var taken = new List<byte>();
        while (NextAt <= now)
        {
            taken.AddRange(_output.Dequeue().Bytes);
        }

        return [.. taken];
    }

    public byte[] Frame(int row) => WithCheck([(byte)row, .. Rows[row]]);

    public void EndSession()
    {
        Row = -1;
        IsMonitoring = false;
        if (Map.Address.ContainsKey("2:4.8.9"))
        {
            Set("2:4.8.9", 2, 0);
        }
    }

    private void HearControl(TimeSpan now, byte b)
    {
        _repeats = b == 0xfd ? _repeats + 1 : 0;
        if (b == 0xf7)
        {
            EndSession();
        }
        else if (b == 0xfd && (!InSession || _repeats > 3))
        {
            BeginSession();
            Say(now, Frame(0));
        }
        else if (b == 0xfd)
        {
            Say(now, _lastFrame!);
        }
        else if (InSession)
        {
            Row = Next();
            Say(now, Frame(Row));
        }
    }

    private int Next()
    {
        var rows = IsMonitoring ? MonitorRows : [.. Enumerable.Range(0, Map.Rows).Except(SkippedRows)];
        return rows.Where(r => r > Row).DefaultIfEmpty(rows.Min()).Min();
    }

    private void BeginSession()
    {
        Sessions++;
        _repeats = 0;
        EndSession();
        Row = 0;
        _nonce += 0x0101;
        if (Map.Address.ContainsKey("2:4.8.6"))
        {
            Set("2:4.8.6", 4, (long)_nonce << 16);
        }
    }

    private void HearWrite(TimeSpan now, byte b)
    {
        _write.Add(b);
        if (_write.Count >= 3 && _write.Count == _write[2] + 5)
        {
            byte[] frame = [.. _write];
            _write.Clear();
            TakePassword(now, frame);
        }
    }

    private void TakePassword(TimeSpan now, byte[] frame)
    {
        Passwords++;
        if (IgnoresPassword)
        {
            return;
        }

        var (first, second) = Sums(0, 0, frame);
        var slave = Map.Address["2:4.8.5"];
        var master = Map.Address["2:4.8.6"];
        var proof = Proof(this[master], this[master + 1]);
        if (first != 0 || second != 0 || (frame[0] * Map.Width) + frame[1] != slave || !proof.SequenceEqual(frame.Skip(5).Take(2)) || !AcceptsPassword)
        {
            EndSession();
            IsMute = true;
            return;
        }

        IsMonitoring = true;
        IsMute = MuteBehindPassword;
        frame.Skip(3).Take(4).Select((b, i) => (b, i)).ToList().ForEach(x => this[slave + x.i] = x.b);
        _nonce += 0x0203;
        var answer = Proof(frame[3], frame[4]);
        Set("2:4.8.6", 4, ((long)_nonce << 16) | (long)(((answer[0] << 8) | answer[1]) ^ ProofError));
        if (Map.Address.ContainsKey("2:4.8.9"))
        {
            Set("2:4.8.9", 2, 1);
        }

        Row = slave / Map.Width;
        Say(now, Frame(Row));
    }

    private void Say(TimeSpan now, byte[] frame)
    {
        Frames++;
        if (Frames == ForgetsAt)
        {
            EndSession();
            Row = 0;
        }

        _lastFrame = frame;
        if (!IsMute && Spoil(Frames, frame) is { } spoiled)
        {
            _output.Enqueue((now + Delay, spoiled));
        }
    }

    private byte[] Proof(byte first, byte second)
    {
        var serial = Map.Address["2:4.9.40"];
        var size = Map.Paths.IndexOf("2:4.9.40") is var i && i + 1 < Map.Paths.Count ? Map.Address[Map.Paths[i + 1]] - serial : 0;
        byte[] input = [.. Map.Header.Take(8), .. Enumerable.Range(serial, size).Select(a => this[a]), first, second];
        var (s0, s1) = Sums(Map.Header[4], Map.Header[3], input);
        return [(byte)s0, (byte)s1];
    }

    private static byte[] WithCheck(byte[] bytes)
    {
        var (first, second) = Sums(0, 0, bytes);
        var x = 255 - ((first + second) % 255);
        return [.. bytes, (byte)x, (byte)(255 - ((first + x) % 255))];
    }

    private static (int First, int Second) Sums(int first, int second, byte[] bytes)
    {
        var sum = first + bytes.Sum(b => b);
        var weighted = second + (first * bytes.Length) + bytes.Select((b, i) => (bytes.Length - i) * b).Sum();
        return (sum % 255, weighted % 255);
    }
}
