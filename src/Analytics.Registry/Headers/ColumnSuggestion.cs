using Analytics.Registry.Schema;
using FuzzySharp;

namespace Analytics.Registry.Headers;

/// <summary>The column that an unknown header comes nearest to. A suggestion for a person, never a mapping.</summary>
internal static class ColumnSuggestion
{
    /// <summary>Least similarity (0–100, FuzzySharp's ratio) at which a suggestion helps more than it distracts.</summary>
    private const int Threshold = 60;

    /// <summary>The canonical name of the nearest column not taken yet, or null.</summary>
    public static string? For(HeaderIndex.TableIndex table, string key, Predicate<int> isTaken)
    {
        var (best, column) = (Threshold - 1, -1);
        foreach (var (wording, candidate) in table.Wordings)
        {
            if (isTaken(candidate) || key.AsSpan().IndexOfAny(wording) < 0) continue;
            var ratio = Fuzz.Ratio(key, wording);
            if (ratio > best) (best, column) = (ratio, candidate);
        }

        return column < 0 ? null : table.Table.InputColumns[column].Name;
    }
}
