using System.Globalization;
using Analytics.Registry.Identifiers;

namespace Analytics.Regulations.Findings;

/// <summary>Keeps findings that concern one city.</summary>
public static class CityFilter
{
    /// <summary>Whether a row of the finding lies in the city; always, when no city is asked for.</summary>
    /// <param name="finding">A finding with its evidence.</param>
    /// <param name="city">A city's name, with or without 市, or its GB/T 2260 code; null for all.</param>
    public static bool Concerns(Finding finding, string? city) =>
        city is null || finding.Evidence.Any(row => IsIn(row.City, city));

    /// <summary>Whether a place of a known city lies in the city asked for; always, when none is asked for.</summary>
    /// <param name="own">The place's city by name; null when unknown.</param>
    /// <param name="city">A city's name, with or without 市, or its GB/T 2260 code; null for all.</param>
    public static bool IsIn(string? own, string? city) => city is null || (own is not null && Bare(own) == Bare(NameOf(city)));

    /// <summary>The name of a GB/T 2260 code; any other text is a name already.</summary>
    private static string NameOf(string city) =>
        int.TryParse(city, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? DivisionTable.NameOf(code) ?? city : city;

    private static string Bare(string city) => city.EndsWith('市') ? city[..^1] : city;
}
