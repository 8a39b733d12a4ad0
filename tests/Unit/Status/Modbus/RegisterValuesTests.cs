using System;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

public static class RegisterValuesTests
{
    [Fact]
    public static void SimulatorVector_EveryNumber_IsThatOfTheFacts()
    {
        var values = Of(128, ModbusUnits.SmtDynamic);

        Assert.Equal(4560u, values.LongNumber(128));
        Assert.Equal(100, values.Scaled(130, 9));
        Assert.Equal(27.25, values.SignedScaled(131, 5));
        Assert.Null(values.SignedScaled(132, 5));
        Assert.Equal(new DateTime(2027, 6, 15), values.Date(133));
        Assert.Equal(27.5, values.SignedScaled(135, 7));
        Assert.Equal(23.25, values.Scaled(136, 8));
        Assert.Equal(25.5, values.Scaled(138, 8));
        Assert.Equal(1.125, values.Scaled(140, 5));
        Assert.Equal(230.25, values.Scaled(142, 6));
        Assert.Equal(50, values.Scaled(144, 7));
        Assert.Equal(123456u, values.LongNumber(145));
        Assert.Equal(0u, values.Bits(147));
        Assert.Null(values.Scaled(148, 6));
        Assert.Null(values.Scaled(149, 7));
        Assert.Equal(0x8001u, values.Bits(150));
        Assert.Equal(231.5, values.Scaled(151, 6));
        Assert.All([137, 139, 141, 143], register => Assert.Null(values.Scaled(register, 6)));
        Assert.Equal(96.5, Of(154, "3040").SignedScaled(154, 7));
    }

    [Fact]
    public static void CardVector_EveryNumber_IsThatOfTheFacts()
    {
        var values = Of(128, ModbusUnits.CardDynamic);

        Assert.Equal(20561u, values.LongNumber(128));
        Assert.Equal(100, values.Scaled(130, 9));
        Assert.Equal(54.5, values.SignedScaled(131, 5));
        Assert.Equal(new DateTime(2028, 1, 28), values.Date(133));
        Assert.Equal(29.48, values.SignedScaled(135, 7)!.Value, 2);
        Assert.Equal(13.10, values.Scaled(136, 8)!.Value, 2);
        Assert.Equal(11.29, values.Scaled(138, 8)!.Value, 2);
        Assert.Equal(1.28, values.Scaled(140, 5)!.Value, 2);
        Assert.Equal(121.38, values.Scaled(142, 6)!.Value, 2);
        Assert.Equal(60.02, values.Scaled(144, 7)!.Value, 2);
        Assert.Equal(3309949u, values.LongNumber(145));
        Assert.Equal(1u, values.Bits(150));
    }

    [Theory]
    [InlineData(ModbusUnits.SmtSettings, 253, 208, 1, 90, 0, 8)]
    [InlineData(ModbusUnits.CardSettings, 127, 106, 1, 0, 0, 0)]
    [InlineData(ModbusUnits.SmxSettings, 268, 212, 2, 180, 0, 8)]
    public static void SettingsVectors_EveryNumber_IsThatOfTheFacts(string words, int upper, int lower, int sensitivity, int off, int on, int stayOff)
    {
        var values = Of(1026, words);

        Assert.Equal((upper, lower), (values.Number(1026), values.Number(1027)));
        Assert.Equal((uint)sensitivity, values.Bits(1028));
        Assert.Equal((off, on), (values.SignedNumber(1029), values.SignedNumber(1030)));
        Assert.Equal((uint)stayOff, values.LongNumber(1031));
    }

    [Fact]
    public static void VerificationBlock_ScaledAndSigned_AreAsTheMapDemands()
    {
        var values = Of(2048, ModbusUnits.Verification);

        Assert.Equal("00.5", values.Text(2048, 2));
        Assert.Equal("12345678", values.Text(2050, 4));
        Assert.Equal(0x12345678u, values.LongNumber(2054));
        Assert.Equal(-5, (int)values.LongNumber(2056)!.Value);
        Assert.Equal((0x1234, -5), (values.Number(2058), values.SignedNumber(2059)));
        Assert.Equal((128.5, -128.5), (values.SignedScaled(2060, 6), values.SignedScaled(2061, 6)));
        Assert.Equal(-56.8, Of(1, "F8E6").SignedScaled(1, 5)!.Value, 1);
    }

    [Fact]
    public static void Value_NotAvailable_IsNull()
    {
        var values = Of(1, "FFFF FFFF");

        Assert.Null(values.Number(1));
        Assert.Null(values.SignedNumber(1));
        Assert.Null(values.Scaled(1, 6));
        Assert.Null(values.SignedScaled(1, 6));
        Assert.Null(values.LongNumber(1));
        Assert.Null(values.Bits(1));
        Assert.Null(values.LongBits(1));
        Assert.Null(values.Text(1, 2));
        Assert.Null(values.Date(1));
    }

    [Fact]
    public static void Value_NeverRead_IsNull()
    {
        var values = Of(5, "0001");

        Assert.Null(values.Number(4));
        Assert.Null(values.LongNumber(4));
        Assert.Null(values.LongNumber(5));
        Assert.Null(values.Text(5, 2));
        Assert.Null(values.Bits(6));
        Assert.Null(values.Date(6));
    }

    [Fact]
    public static void Value_Zero_IsZeroExceptADateAndAText()
    {
        var values = Of(1, "0000 0000");

        Assert.Equal(0, values.Number(1));
        Assert.Equal(0, values.SignedScaled(1, 7));
        Assert.Equal(0u, values.Bits(1));
        Assert.Equal(0u, values.LongBits(1));
        Assert.Null(values.Date(1));
        Assert.Null(values.Text(1, 2));
    }

    [Theory]
    [InlineData("FFFE", -2)]
    [InlineData("8000", -32768)]
    [InlineData("7FFF", 32767)]
    public static void SignedNumber_Negative_IsTwosComplement(string word, int expected) => Assert.Equal(expected, Of(9, word).SignedNumber(9));

    [Theory]
    [InlineData("FFFF 0000", 0xffff0000u)]
    [InlineData("0000 FFFF", 0xffffu)]
    [InlineData("0001 E240", 123456u)]
    public static void LongNumber_HighWord_ComesFirst(string words, uint expected) => Assert.Equal(expected, Of(9, words).LongNumber(9));

    [Theory]
    [InlineData("5261 636B 2037 2020", "Rack 7")]
    [InlineData("5261 636B 2037 0000", "Rack 7")]
    [InlineData("5261 636B 2037 FFFF", "Rack 7")]
    [InlineData("5261 636B 2037 20FF", "Rack 7")]
    [InlineData("0000 5261 636B 2037", "Rack 7")]
    [InlineData("5201 636B 2037 2020", "R ck 7")]
    [InlineData("2020 2020 2020 2020", null)]
    [InlineData("0000 FFFF 0000 20FF", null)]
    public static void Text_Padding_IsCut(string words, string? expected) => Assert.Equal(expected, Of(596, words).Text(596, 4));

    private static RegisterValues Of(int register, string words)
    {
        var image = new RegisterImage();
        image.Put(register, HexText.Bytes(words));
        return new(image);
    }
}
