using System;
using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class MicrolinkPasswordTests
{
    private const string Header = "0A108003ED070900";
    private const string Serial = "335331363037583030353838 2020";

    [Theory]
    [InlineData("F627", "9B60")]
    [InlineData("4D3E", "0924")]
    public void Smc1000I_ProofsOfBothSides(string nonce, string proof) =>
        Assert.Equal(proof, Convert.ToHexString(MicrolinkPassword.Proof(Hex.Bytes(Header), Hex.Bytes(Serial), Hex.Bytes(nonce))));

    [Fact]
    public void Smc1000_2UC_StateBehindTheHeaderAndBothProofs()
    {
        // The serial number was not published: any one that leads from (188,7) to (219,16) does. Two bytes are enough to find one.
        var header = Hex.Bytes("0A206903FA270900");
        Assert.Equal([188, 7], Behind(header));
        byte[] serial = [0, 0, 0];
        var found = false;
        for (var a = 0; a < 255 && !found; a++)
        {
            for (var b = 0; b < 255 && !found; b++)
            {
                // Three bytes: their sum is 31, and their weights bring the second sum to 16.
                var c = (((31 - a - b) % 255) + 255) % 255;
                serial = [(byte)a, (byte)b, (byte)c];
                found = (7 + (3 * 188) + (3 * a) + (2 * b) + c) % 255 == 16;
            }
        }

        Assert.True(found);
        Assert.Equal("65F1", Convert.ToHexString(MicrolinkPassword.Proof(header, serial, Hex.Bytes("A0E8"))));
        Assert.Equal("62D8", Convert.ToHexString(MicrolinkPassword.Proof(header, serial, Hex.Bytes("8AFB"))));
    }

    [Fact]
    public void Slave_CapturedExchange_IsTheFrameThatPowerChuteSent()
    {
        var proof = MicrolinkPassword.Proof(Hex.Bytes(Header), Hex.Bytes(Serial), Hex.Bytes("F627"));
        Assert.Equal("7E0C044D3E9B609059", Convert.ToHexString(MicrolinkFrame.Write(0x7e, 12, MicrolinkPassword.Slave(Hex.Bytes("4D3E"), proof))));
    }

    [Fact]
    public void Proof_TrailingBlanksCount() => Assert.NotEqual(
        MicrolinkPassword.Proof(Hex.Bytes(Header), Hex.Bytes(Serial), [1, 2]),
        MicrolinkPassword.Proof(Hex.Bytes(Header), Hex.Bytes(Serial)[..12], [1, 2]));

    // Two zeros leave the first sum and add it twice to the second.
    private static byte[] Behind(byte[] header)
    {
        var sums = MicrolinkPassword.Proof(header, [], [0, 0]);
        return [sums[0], (byte)((((sums[1] - (2 * sums[0])) % 255) + 255) % 255)];
    }
}
