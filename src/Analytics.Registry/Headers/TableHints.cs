using Analytics.Registry.Schema;

namespace Analytics.Registry.Headers;

/// <summary>What a file's name, a sheet's name and title lines say about the kind of a table and its rows.</summary>
internal static class TableHints
{
    private const double SheetWeight = 3;
    private const double FileWeight = 1.5;
    private const double LengthWeight = 0.05;

    /// <summary>How strongly names and titles speak for the kind; 0 when they say nothing.</summary>
    public static double Strength(HeaderIndex.TableIndex table, HeaderHints hints)
    {
        var strongest = 0.0;
        foreach (var (text, weight) in Sources(hints))
        {
            foreach (var (key, _) in table.Hints)
            {
                if (text.Contains(key, StringComparison.Ordinal)) strongest = Math.Max(strongest, weight + (LengthWeight * key.Length));
            }
        }

        return strongest;
    }

    /// <summary>Values that the names state for all rows; the nearest source wins, and one that contradicts itself states
    /// nothing.</summary>
    public static IReadOnlyDictionary<string, string> Implied(HeaderIndex.TableIndex table, HeaderHints hints)
    {
        var implied = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, _) in Sources(hints))
        {
            var found = table.Hints.Where(hint => text.Contains(hint.Key, StringComparison.Ordinal)).ToList();
            var widest = found.Where(hint => !found.Exists(other => other.Key.Length > hint.Key.Length && other.Key.Contains(hint.Key,
                StringComparison.Ordinal)));
            foreach (var group in widest.SelectMany(hint => hint.Hint.Sets).GroupBy(set => set.Key, StringComparer.Ordinal))
            {
                if (!settled.Add(group.Key)) continue;
                var values = group.Select(set => set.Value).Distinct(StringComparer.Ordinal).ToList();
                if (values.Count == 1) implied.Add(group.Key, values[0]);
            }
        }

        return implied;
    }

    private static IEnumerable<(string Text, double Weight)> Sources(HeaderHints hints)
    {
        if (hints.SheetName is { Length: > 0 } sheet) yield return (Key(sheet), SheetWeight);
        if (hints.Title is { Length: > 0 } title) yield return (Key(title), SheetWeight);
        if (hints.FileName is { Length: > 0 } file) yield return (Key(file), FileWeight);
    }

    private static string Key(string text) => HeaderFolding.Key(HeaderFolding.Fold(text));
}
