using Analytics.Registry.Identifiers;

namespace Analytics.Regulations.Findings;

/// <summary>Keeps findings that concern one city.</summary>
public static class CityFilter
{
    /// <summary>Whether a row of the finding lies in the city; always, when no city is asked for.</summary>
    /// <param name="finding">A finding with its evidence.</param>
    /// <param name="city">A city's name, with or without 市, or its GB/T 2260 code; null for all.</param>
    public static bool Concerns(Finding finding, string? city) =>
        city is null || finding.Evidence.Any(row => CityName.IsIn(row.City, city));
}
