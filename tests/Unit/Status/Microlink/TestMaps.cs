namespace ApcUps.Tests.Unit.Status.Microlink;

/// <summary>Maps of whole made-up units.</summary>
public static class TestMaps
{
    public const string Serial = "AS0000000000";

    /// <summary>A unit with everything that a reading looks for; nested: test, calibration and cause in a namespace 2 within 2:4.</summary>
    public static TestMap Full(int width = 16, int rows = 0x60, byte flags = 0x09, bool nested = false)
    {
        var map = new TestMap(width, rows, width == 16 ? 0x30 : 0x18, flags).Namespace(2).Collection(4);
        Identity(map);
        Battery(map, nested);
        map.Collection(6).Number(0x25, 2, 230 * 64).Number(0x27, 2, 50 * 128).Number(0x16, 2, 1 << 6).Words(0xfb, 0x3f, 0xff).Close();
        map.Collection(7).Number(0x25, 2, 231 * 64).Number(0x26, 2, (2 * 32) + 8).Number(0x27, 2, (50 * 128) + 64).Number(0x28, 2, (23 * 256) + 64)
            .Number(0x2a, 2, 1000).Number(0x2b, 2, 1500).Namespace(3).Number(0x26, 4, 123456).Close().Close();
        map.Number(0x38, 2, 0).Number(0x36, 2, 0).Number(0x34, 2, 0);
        Outlets(map);
        if (nested)
        {
            map.Number(0x0a, 4, 0x2002).Namespace(2).Number(0x0b, 2, 8).Number(0x11, 2, 4).Number(0x13, 2, 0).Close();
        }
        else
        {
            map.Number(0x0a, 2, 0x2002).Number(0x0b, 2, 8);
        }

        return map.Collection(8).Number(7, 2, 0).Field(6, new byte[4]).Field(5, new byte[4]).Number(9, 2, 0).Close();
    }

    /// <summary>A unit that has but what the password needs, and a battery charge of 100 %.</summary>
    public static TestMap Small(int serialSize = 16, byte flags = 0x09, bool withStatus = true)
    {
        var map = new TestMap(16, 12, 6, flags).Namespace(2).Collection(4).Collection(9).Text(0x40, serialSize, Serial).Close()
            .Collection(5).Number(0x20, 2, 100 * 512).Close().Collection(8).Field(6, new byte[4]).Field(5, new byte[4]);
        return (withStatus ? map.Number(9, 2, 0) : map).Close();
    }

    private static void Identity(TestMap map)
    {
        map.Collection(9).Text(0x40, 14, Serial).Number(0x19, 2, 0x1f00).Text(0x44, 32, "Smart-UPS 1500").Text(0x42, 16, "SMT1500I");
        map.Namespace(3).Indexed(
            0x10, [(0x4a, Text("UPS 12.0"))], [(0x4a, Text("MCU 06.0"))], [(0x4a, Text("UBL 01.4"))], [(0x4a, Text("MBL 06.0"))]).Close().Close();
        map.Text(0x82, 16, "Rack 7");
    }

    private static void Battery(TestMap map, bool nested)
    {
        map.Collection(5).Number(0x20, 2, (99 * 512) + 256).Number(0x21, 2, (27 * 32) + 8).Number(0x22, 2, (25 * 128) + 64).Number(0x48, 2, 0x251a).Number(0x19, 2, 0x272b);
        if (nested)
        {
            map.Number(0x24, 2, 100).Number(0x9f, 4, 86_400);
        }
        else
        {
            map.Number(0x24, 2, 4560).Number(0x10, 2, 0).Number(0x11, 2, 4).Number(0x12, 2, 0).Number(0x13, 2, 0);
        }

        map.Close();
    }

    private static void Outlets(TestMap map)
    {
        map.Collection(0x3e).Text(0x82, 16, "Main").Number(0xb6, 2, 0x0001).Number(0x2d, 2, 0xffff).Number(0xad, 2, 0xffff).Close();
        map.Indexed(
            0x3d,
            [(0x82, Text("Lamps")), (0xb6, [0x02, 0x02]), (0x2d, [0, 20]), (0xad, [0, 0])],
            [(0x82, Text("Fans ")), (0xb6, [0x01, 0x01]), (0x2d, [0xff, 0xff]), (0xad, [1, 44])],
            [(0x82, [0xff, 0xff, 0xff, 0xff, 0xff]), (0xb6, [0xff, 0xff]), (0x2d, [0xff, 0xff]), (0xad, [0xff, 0xff])]);
    }

    private static byte[] Text(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
