namespace ApcUps.Status.UpsLink;

/// <summary>Models by the first letter of V, for units that do not say their model. Source: upslink facts, section 7.</summary>
public static class UpsLinkModel
{
    /// <summary>The model's name, or null. Where sources differ or one letter stands for two models, both are named.</summary>
    public static string? ForLetters(string? letters) => letters is not { Length: 3 } ? null : letters[0] switch
    {
        '0' => "Matrix-UPS 3000",
        '2' => "Smart-UPS 250",
        '3' => "UPS 370ci",
        '4' => "Smart-UPS 400 or UPS 370ci",
        '5' => "Matrix-UPS 5000",
        '6' => "Smart-UPS 600",
        '7' => "Smart-UPS 900",
        '8' => "Smart-UPS 1250",
        '9' => "Smart-UPS 2000",
        'A' or 'K' => "Smart-UPS 1400",
        'B' or 'I' => "Smart-UPS 1000",
        'C' => "Smart-UPS 650",
        'D' => "Smart-UPS 420",
        'E' => "Smart-UPS 280",
        'F' => "Smart-UPS 450",
        'G' => "Smart-UPS 700",
        'H' => "Smart-UPS 700 XL",
        'J' => "Smart-UPS 1000 XL",
        'L' => "Smart-UPS 1400 XL",
        'M' => "Smart-UPS 2200",
        'N' => "Smart-UPS 2200 XL",
        'O' or 'P' => "Smart-UPS 3000 or 5000",
        _ => null,
    };
}
