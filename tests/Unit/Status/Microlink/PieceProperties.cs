using System.Linq;
using ApcUps.Status.Microlink;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class PieceProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000);

    // Words of the grammar far more often than chance would bring them.
    private static Arbitrary<byte[]> Descriptors => Gen.Frequency(
            (4, Gen.Choose(1, 0xdf).Select(i => (byte)i)),
            (4, Gen.Elements<byte>(0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff, 0xf5, 0xf7, 0xf8, 0xf9)),
            (3, Gen.Elements<byte>(1, 2, 4, 16, 255)),
            (1, Gen.Elements<byte>(0, 0xf6, 0xf4, 0xe0)))
        .ArrayOf().ToArbitrary();

    private static Arbitrary<byte[]> Bytes => Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf(200).ToArbitrary();

    [Fact]
    public void Walk_AnyWords_EndsWithFieldsSideBySide() => Prop.ForAll(Descriptors, words =>
    {
        var walk = Walks.Of(words, 247, 20);
        var next = 20 * 16;
        return walk.Fields.Count <= 4096
            && (walk.Fault == MicrolinkDescriptorFault.None || walk.Fields.Count == 0)
            && walk.Fields.All(f => f.Address == next && (next += f.Size) <= 247 * 16 && f.Path.EndsWith($"{f.Id:X}", System.StringComparison.Ordinal));
    }).Check(Many);

    [Fact]
    public void Walk_AnyWordsThenAllClosed_SomeAreGood()
    {
        // Guards the property above against words that are never good.
        var good = 0;
        Prop.ForAll(Descriptors, words =>
        {
            byte[] closed = [.. words.Where(w => w is > 0 and < 0xe0), 0xf6];
            good += Walks.Of(closed, 247, 20).Fields.Count > 1 ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure);
        Assert.InRange(good, 50, 100);
    }

    [Fact]
    public void Collector_AnyBytes_GivesOnlyRightRows() => Prop.ForAll(Bytes, Gen.Choose(1, 80).ToArbitrary(), (bytes, slice) =>
    {
        var header = MicrolinkHeader.Read(Hex.Bytes("0A108003ED07090001004000F802FE04"))!;
        var rows = new RowCollector(header);
        var isRight = true;
        for (var i = 0; i < bytes.Length; i += slice)
        {
            byte[] part = [.. bytes.Skip(i).Take(slice)];
            rows.Add(part, part.Length);
            while (rows.Take() is { } row)
            {
                isRight &= row.Number < 128 && row.Payload.Length == 16;
            }

            isRight &= rows.Count <= 54;
        }

        return isRight;
    }).Check(Many);

    [Fact]
    public void Collector_RowBehindAnyTail_IsFound() => Prop.ForAll(Bytes, Gen.Choose(0, 30).ToArbitrary(), (bytes, tail) =>
    {
        var frame = MicrolinkFrame.WithCheck([(byte)(1 + (bytes[0] % 127)), .. bytes.Skip(1).Take(16)]);
        var rows = new RowCollector(MicrolinkHeader.Read(Hex.Bytes("0A108003ED07090001004000F802FE04"))!);
        rows.Add([.. Hex.Repeat(0xff, tail), .. frame], tail + frame.Length);
        return rows.Take()?.Payload.SequenceEqual(bytes.Skip(1).Take(16)) == true;
    }).Check(Many);

    [Fact]
    public void Ear_AnyBytes_GivesOnlyBelievableHeaders() => Prop.ForAll(Bytes, Gen.Choose(1, 300).ToArbitrary(), (bytes, slice) =>
    {
        var ear = new OpeningEar();
        var isRight = true;
        for (var round = 0; round < 10; round++)
        {
            byte[] part = [.. bytes.Take(slice)];
            ear.Add(part, part.Length);
            _ = ear.IsOldSession();
            isRight &= ear.TakeFirst(out var header) is null == header is null;
        }

        return isRight;
    }).Check(Many);

    [Fact]
    public void Frame_AnyBytes_CheckBytesAreRightAndNeverZero() => Prop.ForAll(Bytes, bytes =>
    {
        var frame = MicrolinkFrame.WithCheck(bytes);
        return MicrolinkFrame.IsRight(frame, 0, frame.Length) && frame[^1] != 0 && frame[^2] != 0;
    }).Check(Many);
}
