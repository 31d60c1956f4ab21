using Analytics.Linkage.Columns;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Configuration;

/// <summary>
/// Columns that say again what others say: a full name beside its parts, a text beside itself. Comparing both would count one agreement
/// twice. The parts are kept, for they can be compared one by one.
/// </summary>
internal static class RepeatingColumns
{
    private const int SampleRows = 2_000;
    private const double Enough = 0.8;

    /// <summary>For each column that repeats others, by its place, a sentence that says which.</summary>
    /// <param name="table">The records.</param>
    /// <param name="hashes">Choose the rows to look at.</param>
    /// <param name="places">The columns to look at.</param>
    public static IReadOnlyDictionary<int, string> Of(LinkageTable table, RowHashes hashes, IReadOnlyList<int> places)
    {
        var rows = hashes.Sample(0, table.RowCount, SampleRows);
        var words = places.AsParallel().Select(place => (Place: place, Lists: rows.Select(row => Words(table.Columns[place], row)).ToArray())).ToDictionary(item => item.Place, item => item.Lists);
        var found = new Dictionary<int, string>();

        // The longest first: a column that is left out is no part of another.
        foreach (var place in places.OrderByDescending(place => words[place].Average(list => list?.Length ?? 0)))
        {
            var parts = places.AsParallel().AsOrdered().Where(other => other != place && !found.ContainsKey(other) && IsPart(words[other], words[place])).ToArray();
            if (parts.Length >= 2 || parts.Any(part => IsPart(words[place], words[part])))
            {
                found.Add(place, $"repeats {string.Join(", ", parts.Select(part => table.Columns[part].Name))}");
            }
        }

        return found;
    }

    private static string[]? Words(TextColumn column, int row) => column.Codes[row] < 0
        ? null
        : Cleaning.Clean(column.Value(column.Codes[row]), ColumnKind.Text, default).Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether, where both are given, the one's words nearly always stand in the other, and there are different texts to tell by.</summary>
    private static bool IsPart(string[]?[] part, string[]?[] whole)
    {
        var (both, contained) = (0, 0);
        var different = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < part.Length; row++)
        {
            if (part[row] is { Length: > 0 } words && whole[row] is { } text)
            {
                both++;
                contained += Array.TrueForAll(words, text.Contains) ? 1 : 0;
                different.Add(string.Join(' ', words));
            }
        }

        return both >= 20 && different.Count >= 20 && contained >= Enough * both;
    }
}
