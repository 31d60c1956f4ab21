using System.Runtime.InteropServices;

namespace Analytics.Linkage.Columns;

/// <summary>
/// In how large a share of a column's values each word stands: what sharing it says (Spärck Jones, "A statistical interpretation of term
/// specificity", 1972). The words that stand in two records or more by name, all others at their mean. Immutable.
/// </summary>
public sealed class WordFrequencies : IEquatable<WordFrequencies>
{
    /// <summary>The most words kept by name.</summary>
    public const int MostKept = 20_000;

    private readonly Dictionary<string, double> _common;

    /// <summary>Given frequencies.</summary>
    /// <param name="common">Words and the shares of the values in which they stand, above 0, at most 1.</param>
    /// <param name="rare">The share of any other word, above 0, at most 1.</param>
    public WordFrequencies(IReadOnlyDictionary<string, double> common, double rare)
    {
        ArgumentNullException.ThrowIfNull(common);
        (_common, Rare) = (common.ToDictionary(StringComparer.Ordinal), rare);
    }

    /// <summary>Words that several values hold, and their shares.</summary>
    public IReadOnlyDictionary<string, double> Common => _common;

    /// <summary>The share of any other word.</summary>
    public double Rare { get; }

    /// <summary>
    /// The share above which a word is too common to bring records together: of n values it stands in more than 2·√n, and all such words together
    /// would make more than about n·√n pairs.
    /// </summary>
    internal double MostOfKey => 2 * Math.Sqrt(Rare);

    /// <inheritdoc />
    public bool Equals(WordFrequencies? other) =>
        other is not null && Rare == other.Rare && _common.Count == other._common.Count && _common.All(pair => other._common.TryGetValue(pair.Key, out var share) && share == pair.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as WordFrequencies);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_common.Count, Rare);

    /// <summary>Whether several values hold the word.</summary>
    internal bool IsKnown(string word) => _common.ContainsKey(word);

    /// <summary>The share of values that hold a word.</summary>
    internal double Share(string word) => _common.GetValueOrDefault(word, Rare);

    /// <summary>Counts the words of a column, once a record that has a value.</summary>
    internal static WordFrequencies Of(PreparedColumn column)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (rows, total) = (column.Frequencies, 0L);
        for (var code = 0; code < rows.Length; code++)
        {
            var (words, joined) = TextWords.Of(column.Values[code].ToString());
            foreach (var word in words.Concat(joined))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _) += rows[code];
            }

            total += rows[code];
        }

        // By count, then by text: which words are kept must not depend on the order of the rows.
        var kept = counts.Where(pair => pair.Value > 1).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostKept).ToArray();
        var rest = counts.Values.Sum(count => (long)count) - kept.Sum(pair => (long)pair.Value);
        var others = counts.Count - kept.Length;
        return new WordFrequencies(
            kept.ToDictionary(pair => pair.Key, pair => pair.Value / (double)total, StringComparer.Ordinal), others > 0 ? rest / (double)others / total : 1.0 / Math.Max(1, total));
    }
}
