namespace Analytics.Registry.Values;

/// <summary>Units of figures in English, for readers of English pages: the schema and the rule packs name them as the papers do.</summary>
public static class UnitWord
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["元"] = "yuan",
        ["万元"] = "× 10,000 yuan",
        ["人"] = "people",
        ["项"] = "items",
        ["件"] = "items",
        ["次"] = "times",
        ["年"] = "years",
        ["家"] = "units",
        ["例"] = "cases",
        ["天"] = "days",
        ["月"] = "months",
        ["台"] = "instruments",
        ["篇"] = "papers",
        ["m2"] = "m²",
    };

    /// <summary>The unit in English; one that is not known stays as it is.</summary>
    /// <param name="unit">As the schema or a pack names it.</param>
    public static string English(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Words.GetValueOrDefault(unit, unit);
    }
}
