using System.Collections.Generic;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>Registers of units: those of the facts' vectors, with an inventory made up around them.</summary>
public static class ModbusUnits
{
    public const string Verification = "3030 2E35 3132 3334 3536 3738 1234 5678 FFFF FFFB 1234 FFFB 2020 DFE0";

    public const string SmtStatus =
        "0000 2002 0008 0000 0001 0000 0000 0001 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0104 0000 0001 0000";

    public const string SmtDynamic =
        "0000 11D0 C800 0368 FFFF 272B FFFF 0DC0 1740 FFFF 1980 FFFF 0024 FFFF 3990 FFFF 1900 0001 E240 0000 FFFF FFFF 8001 39E0";

    public const string SmtSettings = "00FD 00D0 0001 005A 0000 0000 0008";

    public const string CardStatus =
        "0000 2002 0008 0000 0000 0000 0000 0001 0000 0000 0001 0000 0000 0001 0000 0000 0000 0000 0000 0000 0000 0000 0000 0044 0048 0001 0000";

    public const string CardDynamic =
        "0000 5051 C800 06D0 0000 280E 0001 0EBD 0D19 0000 0B49 0000 0029 0000 1E58 0000 1E02 0032 817D 0000 0000 0000 0001";

    public const string CardSettings = "007F 006A 0001 0000 0000 0000 0000";

    public const string SmxSettings = "010C 00D4 0002 00B4 0000 0000 0008";

    /// <summary>The SMT1500 of the facts' simulator; what it lacks reads FFFF, as natively.</summary>
    public static Dictionary<int, ushort> Smt()
    {
        var unit = new Dictionary<int, ushort>();
        Put(unit, 2048, Verification);
        Put(unit, 0, SmtStatus);
        Put(unit, 128, SmtDynamic);
        unit[154] = 0x3040;
        Text(unit, 516, 8, "UPS 09.6");
        Text(unit, 532, 16, "Smart-UPS 1500");
        Text(unit, 548, 16, "SMT1500I");
        Text(unit, 564, 8, "AS1234567890");
        Text(unit, 572, 8, "APCRBC133");
        Put(unit, 580, "0000 0000 0000 0000 0000 0000 0000 0000");
        Put(unit, 588, "05A0 03E8 0003 1234 0020 0000 FFFF 2000");
        Text(unit, 596, 8, "Rack 7");
        Text(unit, 604, 8, "Main");
        Text(unit, 612, 8, "Servers");
        unit[512] = 18;
        unit[1024] = 4;
        Put(unit, 1026, SmtSettings);
        return unit;
    }

    /// <summary>The unit behind a card whose blocks are in the facts; what it lacks reads 0.</summary>
    public static Dictionary<int, ushort> Card()
    {
        var unit = Smt();
        Put(unit, 0, CardStatus);
        Put(unit, 128, CardDynamic);
        for (var register = 151; register < 172; register++)
        {
            unit[register] = 0;
        }

        unit[151] = 0x1E58;
        unit[590] = 0x000e;
        Put(unit, 1026, CardSettings);
        return unit;
    }

    public static void Put(Dictionary<int, ushort> unit, int register, string words)
    {
        var bytes = HexText.Bytes(words);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            unit[register + (i / 2)] = (ushort)((bytes[i] << 8) | bytes[i + 1]);
        }
    }

    public static void Text(Dictionary<int, ushort> unit, int register, int count, string text)
    {
        var padded = text.PadRight(2 * count);
        for (var i = 0; i < count; i++)
        {
            unit[register + i] = (ushort)((padded[2 * i] << 8) | padded[(2 * i) + 1]);
        }
    }
}
