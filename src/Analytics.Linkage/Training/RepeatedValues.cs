using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Training;

/// <summary>
/// What the equal values of a column tell of matches where there is but one comparison. Expectation–maximisation has nothing to go by then: how
/// often values are equal says nothing of how often that is chance. How many values stand once, twice, three times does. Chance alone makes a
/// mixture of Poisson counts of them, and for any mixture 4·f₂² ≤ 6·f₁·f₃ (Cauchy and Schwarz; the inequality behind Chao, 1984): the values that
/// stand twice beyond it are records of one entity. Of two tables the pairs within either are chance, and the pairs across beyond their rate are
/// matches. Both err on the side of too few: values that stand three times or more are taken for chance.
/// </summary>
/// <param name="Matches">Pairs that are equal beyond chance; 0 where chance may explain all.</param>
/// <param name="ByChance">The share of all possible pairs that are equal by chance.</param>
internal readonly record struct RepeatedValues(double Matches, double ByChance)
{
    /// <summary>One-sided, at a level of 1 in 100: a prior learnt from noise would join namesakes.</summary>
    public const double Deviations = 2.326;

    /// <summary>What the equal pairs of a column tell.</summary>
    /// <param name="column">The column.</param>
    /// <param name="leftCount">How many rows are of the first of two tables; null for one table.</param>
    /// <param name="possible">How many pairs there are in all.</param>
    public static RepeatedValues Of(PreparedColumn column, int? leftCount, double possible) =>
        leftCount is { } left ? Across(column, left, possible) : Within(column.Frequencies, possible);

    private static RepeatedValues Within(IReadOnlyList<int> frequencies, double possible)
    {
        double once = frequencies.Count(count => count == 1), twice = frequencies.Count(count => count == 2), thrice = frequencies.Count(count => count == 3);
        var pairs = frequencies.Sum(count => count * (count - 1.0) / 2);
        var most = Math.Sqrt(1.5 * once * (thrice + 1));
        var deviation = Math.Sqrt(twice + (most * most / 4 * ((1 / Math.Max(1, once)) + (1 / (thrice + 1)))));
        var beyond = twice - most;
        return beyond > Deviations * deviation ? new RepeatedValues(beyond, (pairs - beyond) / possible) : new RepeatedValues(0, pairs / possible);
    }

    private static RepeatedValues Across(PreparedColumn column, int left, double possible)
    {
        var equal = EqualPairs.Of(column, left);
        var across = equal.Across;
        var expected = possible * (equal.WithinLeft + equal.WithinRight + 1) / Math.Max(1, EqualPairs.Pairs(left) + EqualPairs.Pairs(column.Codes.Length - left));
        var deviation = Math.Sqrt(across + expected);
        var beyond = across - expected;
        return beyond > Deviations * deviation ? new RepeatedValues(beyond, expected / possible) : new RepeatedValues(0, across / possible);
    }
}
