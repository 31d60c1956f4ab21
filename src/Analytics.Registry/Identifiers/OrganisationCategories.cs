namespace Analytics.Registry.Identifiers;

/// <summary>The registering authority and category that the first two characters of a unified social credit code stand for (GB 32100).</summary>
public static class OrganisationCategories
{
    private static readonly string[] Names = Load();

    /// <summary>The category's Chinese name (91 → 企业); null when the pair is not assigned.</summary>
    public static string? NameOf(char authority, char category) =>
        authority < 128 && category < 128 ? Names[(authority * 128) + category] : null;

    private static string[] Load()
    {
        var names = new string[128 * 128];
        foreach (string line in CodeTable.Lines("organisation_categories.txt"))
            names[(line[0] * 128) + line[1]] = line[3..];
        return names;
    }
}
