using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Models;

/// <summary>How frequent the values of a column are: the commonest by name, all others at their mean.</summary>
public sealed class TermFrequencies
{
    /// <summary>The most values kept by name.</summary>
    public const int MostKept = 5_000;

    private readonly Dictionary<string, double> _common;

    /// <summary>Given frequencies.</summary>
    /// <param name="value">What is counted.</param>
    /// <param name="common">The commonest values and their shares of all records that have a value, above 0, at most 1.</param>
    /// <param name="rare">The share of any other value, above 0.</param>
    /// <param name="collision">The probability that two records drawn at random have the same value, above 0.</param>
    /// <exception cref="LinkageException">More than 65,535 values.</exception>
    public TermFrequencies(ValueExpression value, IReadOnlyDictionary<string, double> common, double rare, double collision)
    {
        ArgumentNullException.ThrowIfNull(common);
        if (common.Count > ushort.MaxValue)
        {
            throw new LinkageException($"The frequencies of '{value}' name {common.Count} values; {ushort.MaxValue} are the most.");
        }

        (Value, Rare, Collision) = (value, rare, collision);
        _common = common.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>What is counted.</summary>
    public ValueExpression Value { get; }

    /// <summary>The commonest values and their shares.</summary>
    public IReadOnlyDictionary<string, double> Common => _common;

    /// <summary>The share of any value that is not among the common ones.</summary>
    public double Rare { get; }

    /// <summary>The probability that two records drawn at random, both with a value, have the same one.</summary>
    public double Collision { get; }

    /// <summary>Counts a column; null where it has no value at all.</summary>
    internal static TermFrequencies? Of(ValueExpression value, PreparedColumn column)
    {
        var counts = column.Frequencies;
        var total = counts.Sum(count => (double)count);
        if (total == 0)
        {
            return null;
        }

        // By count, then by text: which values are kept must not depend on the order of the rows.
        var kept = Enumerable.Range(0, counts.Length).Where(code => counts[code] > 1).Order(Comparer<int>.Create(CommonerFirst)).Take(MostKept).ToArray();
        var rest = total - kept.Sum(code => (double)counts[code]);
        var others = counts.Length - kept.Length;

        // Whole numbers are summed: the last bit of a sum of fractions would depend on the order of the rows.
        var squares = counts.Aggregate(0UL, (sum, count) => sum + ((ulong)count * (ulong)count));
        var collision = squares / total / total;
        return new TermFrequencies(
            value, kept.ToDictionary(code => column.Values[code].ToString(), code => counts[code] / total), others > 0 ? rest / others / total : 1 / total, collision);

        int CommonerFirst(int one, int other) =>
            counts[other].CompareTo(counts[one]) is not 0 and var order ? order : column.Values[one].SequenceCompareTo(column.Values[other]);
    }

    /// <summary>The base-2 logarithm of each value's frequency.</summary>
    internal FrequencyLogarithms Logarithms(PreparedColumn column)
    {
        var logarithms = new FrequencyLogarithms(column.Values.Count, Math.Log2(Rare));
        var lookup = _common.GetAlternateLookup<ReadOnlySpan<char>>();

        // Most values are rare, which their hashes tell; a text that was not kept whole has another one than its beginning.
        var hashes = _common.Keys.Select(text => ContentHash.Of(text)).ToHashSet();
        for (var code = 0; code < column.Values.Count; code++)
        {
            if ((column.Values.Shortened > 0 || hashes.Contains(column.Values.Hash(code))) && lookup.TryGetValue(column.Values[code], out var share))
            {
                logarithms.Set(code, Math.Log2(share));
            }
        }

        return logarithms;
    }
}
