using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Scoring;

/// <summary>
/// The match weight of a pair: the prior's, plus that of each comparison's level, plus what the frequency of the shared value adds or takes:
/// w × (log2 u − log2 max(tf left, tf right)), u being the probability that two records share any value. Immutable; safe for many threads.
/// </summary>
internal sealed class PairScorer
{
    private readonly double[][] _weights;
    private readonly FrequencyAdjustment?[][] _adjustments;
    private readonly PatternSpace _space;
    private readonly double _prior;
    private readonly InteractionTable[] _interactions;
    private readonly FamilyTable? _families;

    public PairScorer(LinkageModel model, PatternSpace space, PreparedTable table)
        : this(model, space, Adjustments(model, table))
    {
    }

    private PairScorer(LinkageModel model, PatternSpace space, FrequencyAdjustment?[][] adjustments)
    {
        _space = space;
        _prior = model.PriorWeight;
        _interactions = [.. model.Interactions.Select(interaction => new InteractionTable(interaction))];
        _families = model.Families is { } families ? new FamilyTable(families, [.. model.Comparisons.Select(trained => trained.U)]) : null;
        _weights = [.. model.Comparisons.Select(trained => Enumerable.Range(-1, trained.M.Count + 1).Select(trained.Weight).ToArray())];
        _adjustments = adjustments;
    }

    /// <summary>A scorer under a model of the same comparisons and frequencies, whose probabilities may be others.</summary>
    public PairScorer Under(LinkageModel model) => new(model, _space, _adjustments);

    /// <summary>A match weight to a millionth of a bit: so exactly it is written, compared with the threshold, and the same on every machine.</summary>
    public static double Written(double weight) => Math.Round(weight, 6);

    /// <summary>The match weight of a pair whose pattern's weight is known.</summary>
    public double Weight(double patternWeight, ulong pattern, int left, int right) => Written(patternWeight + FrequencyWeight(pattern, left, right));

    /// <summary>The weight of a pattern, before frequencies.</summary>
    public double PatternWeight(ulong pattern)
    {
        Span<byte> codes = stackalloc byte[_weights.Length];
        _space.Codes(pattern, codes);
        var weight = _prior;
        for (var comparison = 0; comparison < codes.Length; comparison++)
        {
            weight += _weights[comparison][codes[comparison]];
        }

        var interactions = InteractionTable.Of(_interactions, codes);
        return weight + interactions + FamilyWeight(codes, interactions);
    }

    /// <summary>What is taken off a pattern's weight because families have it too.</summary>
    public double FamilyWeight(ulong pattern)
    {
        Span<byte> codes = stackalloc byte[_weights.Length];
        _space.Codes(pattern, codes);
        return FamilyWeight(codes, InteractionTable.Of(_interactions, codes));
    }

    private double FamilyWeight(ReadOnlySpan<byte> codes, double interactions) => _families?.Bits(_families.Likelier(codes, interactions)) ?? 0;

    /// <summary>What two comparisons say together beyond what they say one by one.</summary>
    public double InteractionWeight(Interaction interaction, ulong pattern) =>
        (_space.Code(pattern, interaction.First), _space.Code(pattern, interaction.Second)) is ( > 0 and var first, > 0 and var second) ? interaction.Bits[first - 1][second - 1] : 0;

    /// <summary>What the frequencies of the values that two rows share add to the weight of their pattern.</summary>
    public double FrequencyWeight(ulong pattern, int left, int right)
    {
        var weight = 0.0;
        for (var comparison = 0; comparison < _adjustments.Length; comparison++)
        {
            weight += FrequencyWeight(comparison, pattern, left, right);
        }

        return weight;
    }

    /// <summary>The part of one comparison in <see cref="FrequencyWeight(ulong, int, int)"/>.</summary>
    public double FrequencyWeight(int comparison, ulong pattern, int left, int right) =>
        _adjustments[comparison][_space.Code(pattern, comparison)]?.Of(left, right) ?? 0;

    /// <summary>The part of a pattern that decides what frequencies adjust: the levels that have an adjustment, all others nought.</summary>
    public ulong AdjustedPart(ulong pattern)
    {
        Span<byte> codes = stackalloc byte[_adjustments.Length];
        _space.Codes(pattern, codes);
        var part = 0UL;
        for (var comparison = 0; comparison < codes.Length; comparison++)
        {
            part += _adjustments[comparison][codes[comparison]] is null ? 0 : codes[comparison] * _space.Stride(comparison);
        }

        return part;
    }

    /// <summary>What frequencies adjust in a pattern, in the comparisons' order.</summary>
    public FrequencyAdjustment[] AdjustmentsOf(ulong pattern) =>
        [.. _adjustments.Select((levels, comparison) => levels[_space.Code(pattern, comparison)]).OfType<FrequencyAdjustment>()];

    /// <summary>The weight of one comparison's level.</summary>
    public double LevelWeight(int comparison, ulong pattern) => _weights[comparison][_space.Code(pattern, comparison)];

    private static FrequencyAdjustment?[][] Adjustments(LinkageModel model, PreparedTable table)
    {
        var used = model.Comparisons.SelectMany(trained => trained.Comparison.Levels).Select(level => level.TermFrequency?.ToString()).ToHashSet(StringComparer.Ordinal);
        var frequencies = ParallelParts.Each(
            [.. model.TermFrequencies.Where(terms => used.Contains(terms.Value.ToString()))], (TermFrequencies terms, int _) => (Terms: terms, Logarithms: terms.Logarithms(table[terms.Value])))
            .ToDictionary(known => known.Terms.Value.ToString(), StringComparer.Ordinal);
        var near = table.RowCodes([.. model.Comparisons.Select(trained => trained.Comparison)]);
        return [.. model.Comparisons.Select(trained => Adjustments(trained.Comparison, frequencies, table, near))];
    }

    private static FrequencyAdjustment?[] Adjustments(
        Comparison comparison, Dictionary<string, (TermFrequencies Terms, FrequencyLogarithms Logarithms)> frequencies, PreparedTable table, RowCodes? near)
    {
        var adjustments = new FrequencyAdjustment?[comparison.Levels.Count + 2];
        for (var i = 0; i < comparison.Levels.Count; i++)
        {
            var level = comparison.Levels[i];
            if (level.TermFrequency is not { } value || !frequencies.TryGetValue(value.ToString(), out var known))
            {
                continue;
            }

            var column = table[value];
            var isShared = level.Condition is MeasuredCondition { IsEquality: true } equal && equal.Arguments[0].ToString() == value.ToString();
            adjustments[comparison.Levels.Count - i + 1] = new FrequencyAdjustment(column.Codes, known.Logarithms, Math.Log2(known.Terms.Collision), level.TermFrequencyWeight, isShared, near);
        }

        return adjustments;
    }
}
