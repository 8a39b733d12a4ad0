using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Simulator;

/// <summary>
/// The sections of each layout, with order, flags, index and blocks of one real image (measured). The versions of sections
/// that the request does not name are plausible, no more.
/// </summary>
internal static class SectionPlans
{
    private const int BatteryControllerId = 1001; // So in all measured images that hold one.

    public static IReadOnlyList<SectionPlan> Of(SyntheticFirmwareRequest request) => request.Layout switch
    {
        SimulatorFirmwareLayout.ApplicationOnly => [Application(request, 1)],
        SimulatorFirmwareLayout.Signed => Signed(request),
        SimulatorFirmwareLayout.IdChange => IdChange(request),
        SimulatorFirmwareLayout.Smx => Smx(request),
        _ => Full(request),
    };

    public static byte ContainerVersion(SyntheticFirmwareRequest request) => (byte)(request.Layout == SimulatorFirmwareLayout.Signed ? 4 : 3);

    public static int MinimumBlockCount(SyntheticFirmwareRequest request) => Of(request).Sum(p => p.Minimum);

    // ID17, 07.1.
    private static SectionPlan[] Full(SyntheticFirmwareRequest request) =>
    [
        Loader(request, 65),
        new("SBL 07.1", 0x82, 3, 97),
        new("MCU 07.1", 0x02, 2, 257),
        Application(request, 926),
    ];

    // ID1015, 18.0.
    private static SectionPlan[] Signed(SyntheticFirmwareRequest request) =>
    [
        Record(request),
        new("MBL 04.0", 0x82, 5, 321),
        new("MCU 17.1", 0x02, 3, 1646),
        new("CBL 04.0", 0x81, 4, 513),
        new("COM " + request.Version, 0x01, 2, 3394) { TakesRest = true },
        new("PKG " + request.Version, 0x65, 6, 32),
    ];

    // ID1002, 15.2, which makes an ID1014 of the unit.
    private static SectionPlan[] IdChange(SyntheticFirmwareRequest request) =>
    [
        Record(request),
        new("BBL 01.8", 0x82, 7, 225) { HardwareId = BatteryControllerId },
        new("BMC 18.7", 0x02, 6, 801) { HardwareId = BatteryControllerId },
        new("MBL 02.4", 0x83, 5, 385),
        new("MCU 05.4", 0x03, 4, 1500),
        new("CBL 01.0", 0x81, 3, 513),
        new("CBL 01.0", 0x81, 3, 513) { HardwareId = request.HardwareIdAfterInstall },
        new("COM 08.6", 0x01, 2, 7501) { HardwareId = request.HardwareIdAfterInstall, TakesRest = true },
    ];

    // ID20, 15.0.
    private static SectionPlan[] Smx(SyntheticFirmwareRequest request) =>
    [
        Loader(request, 161),
        Application(request, 1374),
        new("dsp_ram_app", 0x10, 255, 52),
        new("MCU 10.3", 0x02, 2, 513),
    ];

    private static SectionPlan Loader(SyntheticFirmwareRequest request, int blocks) =>
        new("UBL " + (request.LoaderVersion ?? SyntheticFirmwareRequest.UsualLoaderVersion), 0x81, 3, blocks);

    private static SectionPlan Application(SyntheticFirmwareRequest request, int blocks) =>
        new("UPS " + request.Version, 0x01, 1, blocks) { TakesRest = true };

    private static SectionPlan Record(SyntheticFirmwareRequest request) => new("UPS " + request.Version, 0x00, 1, 3);
}
