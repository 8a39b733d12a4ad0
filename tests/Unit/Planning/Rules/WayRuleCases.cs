using System.Collections.Generic;
using static ApcUps.Tests.Unit.Planning.Facts;
using static ApcUps.UpdateTransport;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Situations of the rules about transports, the output and the display.</summary>
public static class WayRuleCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new("id20-1003-serial-only", new(Ups(1003), Known("SMX1003UPS_15-0.enc"), Usb), new(Ups(1003), Known("SMX1003UPS_15-0.enc"), Nmc)),
        new("id1013-1014-usb", new(Ups(1014), Known("SRT1014UPS_15-2.enc"), Usb), new(Ups(1014), Known("SRT1014UPS_15-2.enc"))),
        new("old-smt-smx-serial-only", new(Ups(17, "06.0"), Known("SMT17UPS_07-1.enc"), Usb), new(Ups(18, "08.0"), Known("SMT18UPS_09-6.enc"), Usb)),
        new("usb-not-recommended", new(Ups(1060), Known("SMT1060UPS_02-0.enc"), Usb), new(Ups(1027), Known("SMT1027UPS_18-0.enc"), Usb)),
        new("nmc-disabled", new(Ups(1015, "15.4"), Known("SMT1015UPS_18-0.enc"), Nmc), new(Ups(1015, "15.5"), Known("SMT1015UPS_18-0.enc"), Nmc)),
        new("interface-switch", new(Ups(1018, "15.5"), Known("SMC1018UPS_18-2.enc")), new(Ups(1018, "15.4"), Known("SMC1018UPS_18-2.enc"))),
        new("output-off", new(Ups(18, "09.6"), Made(18, "09.7")), new(Ups(18, "09.6"), Made(18, "09.7"), OutputOn: false)),
        new("output-on-unprotected", new(Ups(1015, "03.2"), Made(1015, "04.1"), OutputOn: true), new(Ups(1015, "03.1"), Made(1015, "04.1"), OutputOn: true)),
        new("scl-output-on", new(Ups(1029, "15.0"), Made(1029, "15.6"), OutputOn: true), new(Ups(1029, "15.1"), Made(1029, "15.6"), OutputOn: true)),
        new("srt-no-output-on", new(Ups(1021), Known("SRT1021UPS_15-7.enc")), new(Ups(1020), Known("SRT1020UPS_15-9.enc"))),
        new("nmc-timeout-before-15", new(Ups(1017, "02.4"), Made(1017, "15.7"), Nmc), new(Ups(1017, "02.5"), Made(1017, "15.7"), Nmc)),
        new("srtl1035-smartconnect", new(Ups(1035, "05.5"), Made(1035, "06.8")), new(Ups(1035, "05.6"), Made(1035, "06.8"))),
        new("srtl-serial-fuw", new(Ups(1062, sku: "SRTL3KRM1UNC"), Made(1062, "04.9")), new(Ups(1062, sku: "SRTL3KRM1UNC"), Made(1062, "04.9"), Usb)),
        new("usb-failed-retry", new(Ups(1015), Made(1015, "18.0"), Usb), new(Ups(1015), Made(1015, "18.0"), Nmc)),
    ];
}
