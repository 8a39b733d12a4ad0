using System;
using System.IO;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Product;

/// <summary>lrzsz's <c>rx</c>, written by others, receives what Send-UpsFirmware sends.</summary>
public sealed class SendToRxTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;

    // 300 and 1345 blocks wrap the block counter; the real ID17 image has 1345.
    [Theory]
    [InlineData(8, 128)]
    [InlineData(300, 128)]
    [InlineData(1345, 128)]
    [InlineData(300, 1024)]
    public void SendUpsFirmware_ToRx_DeliversTheFileByteForByte(int blocks, int blockSize)
    {
        PeerProgram.Require("rx", "socat");
        using var cable = new PtyPair();
        using var session = new ModuleSession();
        var image = Path.Combine(_folder, "image.enc");
        var received = Path.Combine(_folder, "received.enc");
        var bytes = SyntheticFirmware.Create(17, "07.1", blocks);
        File.WriteAllBytes(image, bytes);
        Assert.True(blocks < 300 || bytes.Distinct().Count() == 256, "the image holds every byte value");

        using var rx = PeerProgram.Start($"rx -c {received} < {cable.Far} > {cable.Far}");
        var result = (UpsFirmwareTransfer)session.Run(
            $"Send-UpsFirmware -Port '{cable.Near}' -HardwareId 17 -Path '{image}' -BlockSize {blockSize} -StartTimeoutSeconds 1 -Confirm:$false -WarningAction SilentlyContinue")
            .Single().BaseObject;

        // rx acknowledges and says nothing more: that is no word of a UPS, so it is not called started.
        Assert.Equal(TransferOutcome.Unconfirmed, result.Outcome);
        Assert.False(result.Succeeded);
        Assert.Equal(0, rx.ExitCode(TimeSpan.FromSeconds(20)));
        Assert.Equal(bytes, File.ReadAllBytes(received));
        Assert.Equal(result.Blocks, result.BlocksSent);
        Assert.Empty(session.Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
