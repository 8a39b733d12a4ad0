using System;
using System.Linq;
using ApcUps.Simulator.Application.Modbus;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

/// <summary>What holds whatever is sent, and whenever.</summary>
public sealed class ModbusProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static Gen<byte> AnyByte => Gen.Choose(0, 255).Select(i => (byte)i);

    // Functions and data of any length; near the real ones far more often than chance would bring them.
    private static Gen<byte[]> Requests => Gen.OneOf(
        Gen.Elements<byte>(3, 4, 6).Zip(AnyByte.ArrayOf(4), (function, data) => (byte[])[function, .. data]),
        Gen.Elements<byte>(3, 4).Zip(
            Gen.Choose(0, 2100).Zip(Gen.Choose(0, 130), (start, count) => (start, count)),
            (function, read) => new[] { function, (byte)(read.start >> 8), (byte)read.start, (byte)0, (byte)read.count }),
        Gen.Elements<byte>(3, 6, 16, 43, 131).Zip(AnyByte.ArrayOf(), (function, data) => (byte[])[function, .. data]));

    private static Gen<(byte[] Bytes, int Wait)[]> Streams(bool tcp) =>
        Gen.Frequency(
                (4, Requests.Select(request => tcp ? ModbusBench.Tcp(request) : ModbusBench.Rtu(request))),
                (1, Requests.Select(request => tcp ? ModbusBench.Tcp(request, 2) : ModbusBench.Rtu(request, 2))),
                (2, AnyByte.ArrayOf()))
            .Zip(Gen.Elements(0, 1, 14, 15, 40, 600), (bytes, wait) => (bytes, wait)).ArrayOf();

    [Fact]
    public void Rtu_AnyBytesAtAnyTime_AnswersInSoundFrames() => ForAny(false, said =>
    {
        var frame = ModbusBench.Bytes(said);
        return frame.Length is >= 5 and <= 256 && frame[0] == 1
            && ModbusBench.Rtu(frame.Skip(1).Take(frame.Length - 3).ToArray()).SequenceEqual(frame)
            && IsAnswer(frame.Skip(1).Take(frame.Length - 3).ToArray());
    });

    [Fact]
    public void Tcp_AnyBytesAtAnyTime_AnswersInSoundFrames() => ForAny(true, said =>
    {
        var frame = ModbusBench.Bytes(said);
        return frame.Length is >= 9 and <= 260 && frame[2] == 0 && frame[3] == 0 && (frame[4] << 8 | frame[5]) == frame.Length - 6
            && frame[6] == 1 && IsAnswer(frame.Skip(7).ToArray());
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_OfTwoBlocksThatJoin_IsTheReadOfBoth(bool tcp) => Prop.ForAll(
        Gen.Choose(0, 2100).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (start, first, second) =>
        {
            var bench = Bench(tcp);
            var (one, other, both) = (bench.Read(start, first), bench.Read(start + first, second), bench.Read(start, first + second));
            var cut = one.StartsWith("e", StringComparison.Ordinal) || other.StartsWith("e", StringComparison.Ordinal);
            return cut || both == one + " " + other;
        }).Check(Many);

    private static bool IsAnswer(byte[] answer) => answer[0] >= 0x80
        ? answer.Length == 2 && answer[1] is >= 1 and <= 4
        : answer[0] is 3 or 4 && answer.Length == 2 + answer[1] && answer[1] % 2 == 0;

    private static ModbusBench Bench(bool tcp) => new(tcp ? ModbusDeviceFraming.Tcp : ModbusDeviceFraming.Rtu);

    private static void ForAny(bool tcp, Func<string, bool> holds) =>
        Prop.ForAll(Streams(tcp).ToArbitrary(), stream =>
        {
            var bench = Bench(tcp);
            foreach (var (bytes, wait) in stream)
            {
                bench.Hear(bytes).Wait(wait);
            }

            var said = bench.Wait(2000).Said();
            return bench.WakeAt == TimeSpan.MaxValue && (said.Length == 0 || said.Split('|').All(holds));
        }).Check(Many);
}
