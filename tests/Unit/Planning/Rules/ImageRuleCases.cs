using System.Collections.Generic;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Situations of the rules about single images, versions and models.</summary>
public static class ImageRuleCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new("no-unsigned-over-signed", new(Ups(1015, "15.5"), Known("SMT1015UPS_04-1.enc")), new(Ups(1015, "15.4"), Known("SMT1015UPS_04-1.enc"))),
        new("downgrade-warning", new(Ups(18, "15.1"), Known("SMT18UPS_15-0.enc")), new(Ups(18, "15.0"), Known("SMT18UPS_15-0.enc"))),
        new("floor-1034-1035-04.1", new(Ups(1034, sku: "SRTL2K2RM1UNC"), Made(1034, "04.0")), new(Ups(1034, sku: "SRTL2K2RM1UNC"), Made(1034, "04.1"))),
        new("floor-1062-1063-02.4", new(Ups(1062, sku: "SRTL2K2RM1UWNC"), Made(1062, "02.3")), new(Ups(1062, sku: "SRTL2K2RM1UWNC"), Made(1062, "02.4"))),
        new("floor-1062-1063-03.0", new(Ups(1063, sku: "SRTL3KRM1UC"), Made(1063, "02.9")), new(Ups(1063, sku: "SRTL3KRM1UC"), Made(1063, "03.0"))),
        new("id20-serial-number", new(Ups(20, "09.2"), Made(20, "09.6")), new(Ups(20, "09.2"), Made(20, "09.7"))),
        new("id20-10.1-smx750", new(Ups(20, sku: "SMX750I"), Made(20, "10.1")), new(Ups(20, sku: "SMX750I"), Made(20, "10.2"))),
        new(
            "id23-scope-15.0",
            new(Ups(23, sku: "SMX3000RMLV2U"), Known("SMX23UPS_15-0.enc")),
            new(Ups(23, sku: "SMX3000RMHV2UJ"), Known("SMX23UPS_15-0.enc"))),
        new("xu-install-from-display", new(Ups(1033), Made(1033, "02.0")), new(Ups(1034), Made(1034, "02.0"))),
        new("xu-battery", new(Ups(1017), Made(1017, "02.7")), new(Ups(1017), Made(1017, "02.6"))),
        new("fuw-unsupported-series", new(Ups(4, sku: "SUA1500RMI2U"), Made(4, "07.1")), new(Ups(4, sku: "SMT1500RMI2U"), Made(4, "07.1"))),
        new("fuw-unsupported-sku", new(Ups(18, sku: "smt2200"), Made(18, "09.6")), new(Ups(18, sku: "SMT2200RM2U"), Made(18, "09.6"))),
        new("fuw-unsupported-id11", new(Ups(11, "02.9"), Known("SMX11UPS_03-8.enc")), new(Ups(11, "03.0"), Known("SMX11UPS_03-8.enc"))),
        new("refuse-odd-images", new(Ups(1004), Known("YAMUNA_03-8.enc")), new(Ups(1050), Known("SMTSMX1050UPS_16-5.enc"))),
        new("odd-images-id4", new(Ups(4), Known("SMT4UPS_07-1_Le_NOT750.enc")), new(Ups(4), Made(4, "07.1"))),
        new("preconditions", new(Ups(), Made(null, "unknown")), null),
    ];
}
