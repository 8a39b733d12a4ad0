using System.Collections.Generic;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Situations of the rules about hardware ids, and of those that put another image first.</summary>
public static class IdRuleCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new("id-must-match", new(Ups(17), Known("SMT18UPS_09-6.enc")), new(Ups(18), Known("SMT18UPS_09-6.enc"))),
        new("id-unknown", new(Ups(), Known("SMT18UPS_09-6.enc")), new(Ups(18), Known("SMT18UPS_09-6.enc"))),
        new("id18-bootloader-first", new(Ups(18, "09.2"), Known("SMT18UPS_15-1.enc")), new(Ups(18, "09.4"), Known("SMT18UPS_15-1.enc"))),
        new(
            "id18-scope-3kva",
            new(Ups(18, sku: "SMT3000RM2U"), Known("SMT18UPS_15-1.enc")),
            new(Ups(18, sku: "SMT1500RM2U"), Known("SMT18UPS_15-1.enc"))),
        new(
            "application-only-image-1005",
            new(Ups(1005, "11.9"), Known("SMC1005UPS_15-1.enc")),
            new(Ups(1005, "12.0"), Known("SMC1005UPS_15-1.enc"))),
        new(
            "application-only-image-1007",
            new(Ups(1007, "10.9"), Known("SMC1007UPS_15-0.enc")),
            new(Ups(1007, "11.0"), Known("SMC1007UPS_15-0.enc"))),
        new("id1001-to-1013", new(Ups(1001, "02.4"), Known("SRT1013UPS_15-3.enc")), new(Ups(1001, "02.4"), Known("SRT1001UPS_02-9.enc"))),
        new("id1002-to-1014", new(Ups(1002, "03.0"), Made(1002, "04.1")), new(Ups(1002, "03.0"), Made(1002, "04.0"))),
        new("id1010-to-1025", new(Ups(1010, "07.0"), Made(1010, "07.9")), new(Ups(1010, "07.0"), Made(1010, "07.8"))),
        new("id1019-to-1025", new(Ups(1019, "07.0"), Made(1019, "07.9")), new(Ups(1019, "07.0"), Made(1019, "07.8"))),
        new("id-change-generic", new(Ups(1001), Known("SRT1001UPS_02-9.enc")), new(Ups(1013), Known("SRT1013UPS_05-1.enc"))),
        new("id1020-isolated", new(Ups(1013), Known("SRT1020UPS_10-1.enc")), new(Ups(1020), Known("SRT1020UPS_10-1.enc"))),
        new("id1021-isolated", new(Ups(1021), Known("SRT1014UPS_15-2.enc")), new(Ups(1014), Known("SRT1014UPS_15-2.enc"))),
        new("smc-serial-number-split", new(Ups(1007), Made(1007, "15.0")), new(Ups(1002), Made(1002, "15.0"))),
        new(
            "smc-serial-number-disagrees",
            new(Ups(1000, serial: "AS1209123456"), Known("SMC1000UPS_10-0.enc")),
            new(Ups(1000, serial: "AS1208123456"), Known("SMC1000UPS_10-0.enc"))),
    ];
}
