using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>What holds whatever answers. The bench itself holds every frame sent against the only form that may be.</summary>
public static class ModbusProperties
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // What may happen to the reply to one request.
    private enum Fate
    {
        Whole,
        Lost,
        Late,
        Cut,
        Spoilt,
        Doubled,
        Noise,
        Exception,
        OtherUnit,
        // Of three registers, as many as no request asks for.
        OtherLength,
        ByteByByte,
    }

    private static Arbitrary<(Fate Fate, int Dice)[]> Fates =>
        Gen.Frequency((6, Gen.Constant(Fate.Whole)), (4, Gen.Choose(0, (int)Fate.ByteByByte).Select(i => (Fate)i)))
            .Zip(Gen.Choose(0, int.MaxValue), (fate, dice) => (fate, dice)).ArrayOf().ToArbitrary();

    private static Arbitrary<byte[][]> Streams => Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf().ArrayOf().ToArbitrary();

    [Fact]
    public static void Reader_AnyFateOfReplies_EndsInTimeWithOneEnding() => ForAny((bench, _) =>
        bench.Reader.IsOver && bench.Ending is not null && bench.Seconds <= Timeout.TotalSeconds && bench.Readings.Count <= 1
        && bench.Reader.TakeOutput() is null);

    [Fact]
    public static void Reader_AnyFateOfReplies_TellsNothingFalse() => ForAny((bench, fates) =>
        bench.Readings.All(r => (r.Model, r.Sku, r.SerialNumber) is (null or "Smart-UPS 1500", null or "SMT1500I", null or "AS1234567890")
            && r.ChargePercent is null or 100 && r.HardwareId is null or 18 && r.OutputOn is null or true));

    [Fact]
    public static void Reader_CompleteReading_HasAllOfIt() => ForAny((bench, _) =>
        bench.Ending!.Kind != StatusEndKind.Complete || (bench.Reading.ChargePercent == 100 && bench.Reading.OutputOn == true));

    [Fact]
    public static void Reader_AnyFateOfReplies_NeverCutsAnItem() => Prop.ForAll(Fates, Gen.Elements(false, true).ToArbitrary(), (fates, isTcp) =>
    {
        var slave = Slave(fates, isTcp);
        new ModbusBench(slave, new() { Timeout = Timeout, Raw = true }).Run();
        return slave.Cuts == 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public static void Reader_AnyBytes_EndsInTime() => Prop.ForAll(Streams, Gen.Elements(false, true).ToArbitrary(), (stream, isTcp) =>
    {
        var n = 0;
        var bench = new ModbusBench(_ => n < stream.Length ? [(20, stream[n++])] : [], isTcp, new() { Timeout = Timeout });
        bench.Say(3, stream.FirstOrDefault() ?? []).Run();
        return bench.Ending is not null && bench.Readings.Count == 0 && bench.Seconds <= Timeout.TotalSeconds;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public static void Reader_CancelledAtAnyTime_IsOverAtOnce() => Prop.ForAll(
        Fates, Gen.Choose(0, 5000).ToArbitrary(), Gen.Elements(false, true).ToArbitrary(), (fates, at, isTcp) =>
        {
            var bench = new ModbusBench(Slave(fates, isTcp), new() { Timeout = Timeout }).Run(at / 1000.0);
            var wasOver = bench.Reader.IsOver;
            var sent = bench.Sent.Count;
            bench.Cancel();
            return bench.Reader.IsOver && bench.Sent.Count == sent && (wasOver || bench.Ending!.Kind == StatusEndKind.Cancelled);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public static void Frames_AnyBytes_AreReadWithoutLookingBeyondThem() => Prop.ForAll(Streams, stream =>
    {
        var bytes = stream.SelectMany(b => b).ToArray();
        return Enumerable.Range(0, bytes.Length + 1).All(offset =>
            RtuFrame.ReplyAt(bytes, offset, bytes.Length) is null or { Data.Length: <= 250 }
            && MbapFrame.ReplyAt(bytes, offset, bytes.Length) is null or { Data.Length: <= 250 })
            && RtuFrame.Request(bytes) is null or { Count: >= 1 and <= 125 }
            && MbapFrame.Request(bytes) is null or { Count: >= 1 and <= 125 };
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public static void Mapping_AnyRegisters_NeverThrows() => Prop.ForAll(
        Gen.Choose(0, 0xffff).ArrayOf(300).ToArbitrary(), Gen.Elements(false, true).ToArbitrary(), (words, isCard) =>
        {
            var image = new RegisterImage();
            for (var i = 0; i < words.Length; i++)
            {
                image.Put(i < 180 ? i : 330 + i, [(byte)(words[i] >> 8), (byte)words[i]]);
            }

            var status = ModbusMapping.ToStatus(image, isCard);
            return status.Protocol == UpsProtocol.Modbus && image.ToRaw().Length > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static void ForAny(Func<ModbusBench, (Fate Fate, int Dice)[], bool> holds) =>
        Prop.ForAll(Fates, Gen.Elements(false, true).ToArbitrary(), (fates, isTcp) =>
            holds(new ModbusBench(Slave(fates, isTcp), new() { Timeout = Timeout }).Run(), fates)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static ScriptedSlave Slave((Fate Fate, int Dice)[] fates, bool isTcp)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt(), isTcp);
        slave.Send = (n, reply) => n <= fates.Length ? Suffer(slave, fates[n - 1], reply) : [(20, reply)];
        return slave;
    }

    private static IEnumerable<(double After, byte[] Bytes)> Suffer(ScriptedSlave slave, (Fate Fate, int Dice) fate, byte[] reply)
    {
        var at = slave.IsTcp ? 6 : 0;
        var place = fate.Dice % reply.Length;
        var transaction = slave.IsTcp ? (reply[0] << 8) | reply[1] : 0;
        return fate.Fate switch
        {
            Fate.Lost => [],
            Fate.Late => [(fate.Dice % 1400, reply)],
            Fate.Cut => [(20, reply[..place])],
            Fate.Spoilt => slave.IsTcp ? [(20, [.. reply[..at], (byte)(reply[at] ^ 0x80), .. reply[(at + 1)..]])] : [(20, [.. reply[..place], (byte)~reply[place], .. reply[(place + 1)..]])],
            Fate.Doubled => [(20, [.. reply, .. reply])],
            Fate.Noise => [(5, [1, 3, 0x83, (byte)fate.Dice]), (20, reply), (21, [0xff])],
            Fate.Exception => [(20, slave.Wrap(1, [0x83, (byte)(fate.Dice % 12)], transaction))],
            Fate.OtherUnit => [(20, slave.Wrap(9, [3, 2, 0, 0], transaction))],
            Fate.OtherLength => [(20, slave.Wrap(1, [3, 6, 0, 0, 0, 0, 0, 0], transaction))],
            Fate.ByteByByte => reply.Select((b, i) => (20 + (i * 1.05), new[] { b })),
            _ => [(20, reply)],
        };
    }
}
