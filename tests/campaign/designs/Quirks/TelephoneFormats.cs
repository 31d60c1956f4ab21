using Analytics.Campaign.Designs.Values;

namespace Analytics.Campaign.Designs.Quirks;

/// <summary>Telephones as people write them.</summary>
internal static class TelephoneFormats
{
    /// <summary>How many formats there are.</summary>
    public const int Count = 5;

    private const int Shortest = 8;

    /// <summary>The number in a format; what an error has made no number of stays as it is.</summary>
    public static string Write(ValueKind kind, string value, int format)
    {
        if (value.Length < Shortest || !value.All(char.IsAsciiDigit)) return value;
        return kind == ValueKind.Mobile ? Mobile(value, format) : Landline(value, format);
    }

    private static string Mobile(string value, int format) => format switch
    {
        1 => "+86 " + value,
        2 => $"{value[..3]}-{value[3..7]}-{value[7..]}",
        3 => $"{value[..3]} {value[3..7]} {value[7..]}",
        4 => "(+86)" + value,
        _ => value,
    };

    private static string Landline(string value, int format) => format switch
    {
        1 => "+61 " + value[1..],
        2 => $"{value[..2]}-{value[2..6]}-{value[6..]}",
        3 => $"({value[..2]}) {value[2..6]} {value[6..]}",
        4 => $"{value[..4]} {value[4..]}",
        _ => value,
    };
}
