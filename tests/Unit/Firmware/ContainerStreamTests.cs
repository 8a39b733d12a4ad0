using System;
using System.IO;
using System.Linq;
using ApcUps.Firmware;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

public class ContainerStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(70000)]
    public void Read_StreamThatGivesFewBytes_GivesTheSameVerdict(int atMost)
    {
        var sound = SyntheticFirmware.Create(new(1015, "18.0") { Layout = SimulatorFirmwareLayout.Signed, BlockCount = 1100 });
        foreach (var file in new[] { sound, [.. sound.Take(100_000)], [.. sound, .. sound], [.. sound.Take(77)], [] })
        {
            var whole = FirmwareContainer.Read(file);
            var piecemeal = FirmwareContainer.Read(new Endless(at => file[at], file.Length, atMost));
            Assert.Equal(whole.Findings, piecemeal.Findings);
            Assert.Equal(whole.Sha256, piecemeal.Sha256);
            Assert.Equal(whole.Size, piecemeal.Size);
            Assert.Equal(whole.Sections.Select(s => (s.ToString(), s.Checksum)), piecemeal.Sections.Select(s => (s.ToString(), s.Checksum)));
        }
    }

    [Fact]
    public void Read_StreamThatStandsBehindItsStart_ReadsTheRest()
    {
        using var stream = new MemoryStream([.. new byte[500], .. Images.Small()]) { Position = 500 };
        var container = FirmwareContainer.Read(stream);
        Assert.True(container.IsValid);
        Assert.Equal(Images.Small().Length, container.Size);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Read_StreamOf2GiB_EndsAtTheLimit()
    {
        var stream = new Endless(_ => 3, 2L << 30, int.MaxValue);
        var container = FirmwareContainer.Read(stream);
        Assert.Equal(["FileSize"], container.Findings.Select(f => f.Check));
        Assert.False(container.IsValid);
        Assert.Null(container.Sha256);
        Assert.InRange(stream.BytesRead, 64 << 20, (64 << 20) + 70000);
    }

    [Fact]
    public void Read_StreamThatStatesALengthOf2GiB_EndsAtOnce()
    {
        var stream = new Endless(_ => 3, 2L << 30, int.MaxValue) { StatesLength = true };
        var container = FirmwareContainer.Read(stream);
        Assert.Equal(["FileSize"], container.Findings.Select(f => f.Check));
        Assert.Equal(2L << 30, container.Size);
        Assert.Equal(1 << 24, container.BlockCount);
        Assert.InRange(stream.BytesRead, 1, 70000);
    }

    [Fact]
    public void Read_4096Sections_AreFollowedAndOneMoreIsNot()
    {
        var section = Images.Chain(("MCU 07.1", 1));
        var most = FirmwareContainer.Read(new Endless(at => section[at % 256], 4096 * 256, 60000));
        Assert.Equal(["OneApplication"], most.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Check));
        var more = FirmwareContainer.Read(new Endless(at => section[at % 256], 4097 * 256, 60000));
        Assert.Equal(["SectionCount"], more.Findings.Select(f => f.Check));
        Assert.Equal(4096, more.Sections.Count);
        Assert.NotNull(more.Sha256);
    }

    [Fact]
    public void Read_AMillionTinySections_TakesLittleMemory()
    {
        var section = Images.Chain(("UPS 07.1", 1));
        var container = FirmwareContainer.Read(new Endless(at => section[at % 256], 256_000_000, int.MaxValue));
        Assert.False(container.IsValid);
        Assert.Single(container.Findings);
        Assert.Equal(4096, container.Sections.Count);
    }

    [Fact]
    public void Read_StreamThatFails_PassesTheExceptionOn()
    {
        var stream = new Endless(at => at < 100_000 ? (byte)3 : throw new IOException("gone"), 200_000, 999);
        Assert.Equal("gone", Assert.Throws<IOException>(() => FirmwareContainer.Read(stream)).Message);
    }

    /// <summary>A file that is computed while it is read.</summary>
    private sealed class Endless(Func<long, byte> byteAt, long length, int atMost) : Stream
    {
        public bool StatesLength { get; set; }

        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => StatesLength;

        public override bool CanWrite => false;

        public override long Length => StatesLength ? length : throw new NotSupportedException();

        public override long Position
        {
            get => StatesLength ? BytesRead : throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = (int)Math.Min(Math.Min(count, atMost), length - BytesRead);
            for (var i = 0; i < taken; i++)
            {
                buffer[offset + i] = byteAt(BytesRead + i);
            }

            BytesRead += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
