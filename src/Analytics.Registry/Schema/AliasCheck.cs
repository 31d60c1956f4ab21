using Analytics.Registry.Headers;

namespace Analytics.Registry.Schema;

/// <summary>Inside one table a header must mean one column: names and aliases are compared as the header matcher compares them.</summary>
internal static class AliasCheck
{
    public static void EnsureDistinct(IReadOnlyList<(StrictYaml Place, Column Column)> columns)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, column) in columns)
        {
            foreach (var name in (string[])[column.Name, column.Zh, column.En]) ClaimName(owners, place, column, name);
        }

        foreach (var (place, column) in columns)
        {
            foreach (var (alias, line) in place.TextsWithLines("aliases")) ClaimAlias(owners, place, column, alias, line);
        }

        foreach (var (place, column) in columns)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (alias, line) in place.TextsWithLines("weak"))
            {
                var key = HeaderText.Normalise(alias).Key;
                if (owners.TryGetValue(key, out var owner))
                    throw new DefinitionException(place.File, line, $"weak alias '{alias}' of '{column.Name}' already means '{owner}' for certain");
                if (!own.Add(key)) throw new DefinitionException(place.File, line, $"weak alias '{alias}' of '{column.Name}' is given twice");
            }
        }
    }

    private static void ClaimName(Dictionary<string, string> owners, StrictYaml place, Column column, string name)
    {
        var key = HeaderText.Normalise(name).Key;
        if (key.Length == 0) throw place.Error($"name '{name}' of '{column.Name}' has nothing left to compare");
        // A column's canonical and English names often differ in nothing but the underscore.
        if (!owners.TryAdd(key, column.Name) && owners[key] != column.Name)
            throw place.Error($"name '{name}' of '{column.Name}' already means '{owners[key]}'");
    }

    private static void ClaimAlias(Dictionary<string, string> owners, StrictYaml place, Column column, string alias, long line)
    {
        var key = HeaderText.Normalise(alias).Key;
        if (key.Length == 0) throw new DefinitionException(place.File, line, $"alias '{alias}' of '{column.Name}' has nothing left to compare");
        if (!owners.TryAdd(key, column.Name))
            throw new DefinitionException(place.File, line, $"alias '{alias}' of '{column.Name}' already means '{owners[key]}'");
    }
}
