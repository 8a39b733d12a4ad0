using System;
using System.Globalization;
using System.Management.Automation.Language;
using System.Numerics;
using System.Text.Json.Nodes;

namespace ApcUps.Shell.Commands.Json;

/// <summary>What JSON writes as one word: nothing, text, numbers, times.</summary>
internal static class JsonScalar
{
    /// <summary>Whether it is such a value, and how it is written; null stands for JSON's null.</summary>
    public static bool TryWrite(object? value, out JsonNode? written)
    {
        written = value switch
        {
            string or char or Guid => value.ToString(),
            Uri address => address.OriginalString,
            bool flag => flag,
            DateTime time => time,
            DateTimeOffset time => time,
            float number => Real(number.ToString("R", CultureInfo.InvariantCulture)),
            double number => Real(number.ToString("R", CultureInfo.InvariantCulture)),
            decimal number => Real(number.ToString(CultureInfo.InvariantCulture)),
            BigInteger number => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture)),
            Enum name => Number(name),
            IConvertible and not DBNull when value.GetType().IsPrimitive => JsonNode.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            _ => null,
        };
        return written is not null || value is null or DBNull or NullString;
    }

    /// <summary>A number that may have a fraction shows that it may; what is no number, such as infinity, is text.</summary>
    private static JsonNode? Real(string text)
    {
        if (!char.IsAsciiDigit(text[^1]))
            return text switch { "∞" => "Infinity", "-∞" => "-Infinity", _ => text };

        return JsonNode.Parse(text.AsSpan().IndexOfAny(".E") < 0 ? text + ".0" : text);
    }

    /// <summary>An enumeration's number; its name where JavaScript could not count so far.</summary>
    private static JsonNode? Number(Enum value)
    {
        var type = Enum.GetUnderlyingType(value.GetType());
        return type == typeof(long) || type == typeof(ulong) ? value.ToString() : JsonNode.Parse(value.ToString("D"));
    }
}
