using System.Collections.Generic;
using System.Linq;
using static ApcUps.Simulator.Application.Microlink.MapValues;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>
/// The map of the simulated unit: an own one with the fields of real units. Which field lies in which row is free, since a host
/// must follow the descriptor; only the last two rows follow a real unit (SMC1000I) in where the password's fields stand.
/// </summary>
internal sealed class UnitMap
{
    public const string Serial = "serial";
    public const string Master = "master";
    public const string Slave = "slave";
    public const string Accepted = "accepted";

    /// <summary>The first row of the data area, as in the header of a real unit.</summary>
    public const int DataRow = 0x40;

    public UnitMap(MicrolinkMap options)
    {
        Width = options.RowWidth;
        Rows = Width == 16 ? 0x80 : 0x69;
        var writer = new MapWriter(Width, DataRow * Width);
        writer.Namespace(2, w => w.Collection(4, all => Write(all, options.Nested)));
        Descriptor = writer.Descriptor();
        Fields = writer.Fields;
    }

    public int Width { get; }

    public int Rows { get; }

    public byte[] Descriptor { get; }

    public IReadOnlyList<MapField> Fields { get; }

    public MapField this[string name] => Fields.First(f => f.Name == name);

    /// <summary>The first twelve bytes of row 0: protocol, width, rows, series id, map, flags, descriptor version and data pointer.</summary>
    public byte[] Header(int hardwareId) =>
        [0x0a, (byte)Width, (byte)Rows, (byte)(hardwareId >> 8), (byte)hardwareId, 0x07, 0x09, 0, 1, 0, DataRow, 0];

    private void Write(MapWriter all, bool nested)
    {
        all.Collection(9, WriteIdentity);
        all.Usage(0x82, 16, r => Text(r.Name, 16));
        all.Collection(5, w => WriteBattery(w, nested));
        all.Collection(7, WriteOutput);
        WriteState(all, nested);
        WriteOutlets(all);
        all.AlignTo(Width);
        all.Late = true;
        all.Collection(6, w => w.Usage(0x16, 2, _ => Word(1)).Usage(0x25, 2, r => Fixed(r.InputVoltage, 6)).Usage(0x27, 2, r => Fixed(r.Mains ? 50 : 0, 7)));
        all.Late = false;
        all.FillTo(((Rows - 2) * Width) + 8);
        all.Collection(8, WritePassword);
    }

    private void WriteIdentity(MapWriter w) => w
        .Usage(0x40, Width == 16 ? 14 : 16, r => Text(r.SerialNumber, Width == 16 ? 14 : 16), Serial)
        .Usage(0x42, 16, r => Text(r.Sku, 16))
        .Usage(0x44, 32, r => Text(r.Model, 32))
        .Usage(0x19, 2, r => Date(r.ManufactureDate))
        .Namespace(3, n => n.Indexed(0x10, 4, (e, i) => e.Namespace(2, f => f.Usage(0x4a, Width, r => Text(r.ComponentTexts()[i], Width)))));

    private static void WriteBattery(MapWriter w, bool nested)
    {
        w.Usage(0x20, 2, r => Fixed(r.ChargePercent, 9)).Usage(0x21, 2, r => Fixed(r.BatteryVoltage, 5)).Usage(0x22, 2, r => Fixed(r.TemperatureCelsius, 7))
            .Usage(0x24, 2, r => Word((int)r.Runtime.TotalSeconds)).Usage(0x9f, 4, r => Long((uint)r.Runtime.TotalSeconds))
            .Usage(0x48, 2, r => Date(r.BatteryInstallDate)).Usage(0x19, 2, r => Date(r.BatteryReplaceDate)).Usage(0x74, 2, _ => Word(1));
        if (nested)
        {
            w.Namespace(2, WriteTests);
        }
        else
        {
            WriteTests(w);
        }
    }

    private static void WriteTests(MapWriter w) => w
        .Usage(0x10, 2).Usage(0x11, 2, r => Word(r.TestWord())).Usage(0x12, 2).Usage(0x13, 2);

    private static void WriteOutput(MapWriter w) => w
        .Usage(0x25, 2, r => Fixed(r.OutputVoltage, 6)).Usage(0x26, 2, r => Fixed(r.OutputCurrent, 5)).Usage(0x27, 2, r => Fixed(r.Frequency, 7))
        .Usage(0x49, 2, r => Fixed(r.ApparentPercent, 8)).Usage(0x28, 2, r => Fixed(r.LoadPercent, 8))
        .Usage(0x2b, 2, r => Word(r.RatedVoltAmpere)).Usage(0x2a, 2, r => Word(r.RatedWatt))
        .Namespace(3, n => n.Usage(0x26, 4, r => Long(r.EnergyWattHour)))
        .Usage(0x2c, 2, _ => Word(1 << 5));

    private static void WriteState(MapWriter all, bool nested)
    {
        all.Usage(0x0a, 4, r => Long(r.StatusWord()));
        if (nested)
        {
            all.Namespace(2, w => w.Usage(0x14, 4).Usage(0x0b, 2, r => Word(r.CauseWord())));
        }
        else
        {
            all.Usage(0x14, 4).Usage(0x0b, 2, r => Word(r.CauseWord()));
        }

        all.Usage(0x38, 2, _ => Word(0)).Usage(0x36, 4, r => Long(r.PowerErrors())).Usage(0x34, 2, r => Word(r.BatteryErrors()));
    }

    private static void WriteOutlets(MapWriter all)
    {
        all.AlignTo(16);
        all.Collection(0x3e, w => WriteGroup(w, "UPS Outlets"));
        all.Indexed(0x3d, 2, (w, i) => WriteGroup(w, $"Outlet Group {i + 1}"));
    }

    // 0001: on. 0002: off. No countdown runs.
    private static void WriteGroup(MapWriter w, string name) => w
        .Usage(0x82, 16, _ => Text(name, 16)).Usage(0xb6, 4, r => Long(r.OutputOn ? 1u : 2u))
        .Usage(0x2d, 2, _ => Word(-1)).Usage(0xad, 2, _ => Word(-1)).Usage(0x2e, 4, _ => Long(uint.MaxValue));

    private void WritePassword(MapWriter w) => w
        .Usage(0x06, 4, name: Master).Usage(0x05, 4, name: Slave)
        .FillTo(((Rows - 1) * Width) + Width - 4)
        .Usage(0x07, 2, r => Word(r.SignallingWord()))
        .Usage(0x09, 2, name: Accepted);
}
