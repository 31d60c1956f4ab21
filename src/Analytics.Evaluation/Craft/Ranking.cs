namespace Analytics.Evaluation.Craft;

/// <summary>
/// Ranks of scores, the highest first. Equal scores share the best of their places and the next places stay empty (1, 2, 2, 4): nobody is
/// put behind an equal. A unit without a score has no rank.
/// </summary>
public static class Ranking
{
    /// <summary>Ranks 1 … n; 0 for NaN.</summary>
    public static int[] Competition(ReadOnlySpan<double> scores)
    {
        var ranks = new int[scores.Length];
        Competition(scores, ranks, new double[scores.Length], new int[scores.Length]);
        return ranks;
    }

    /// <summary>Ranks written into an array, without allocation.</summary>
    /// <param name="scores">The scores, by unit.</param>
    /// <param name="ranks">Gets the ranks, by unit.</param>
    /// <param name="keys">Room for as many numbers; what it holds is lost.</param>
    /// <param name="order">Room for as many numbers; gets the units from the best on, those without a score last.</param>
    public static void Competition(ReadOnlySpan<double> scores, Span<int> ranks, Span<double> keys, Span<int> order)
    {
        // NaN sorts before every number: turned round, units without a score must come last.
        for (var i = 0; i < scores.Length; i++)
        {
            keys[i] = double.IsNaN(scores[i]) ? double.PositiveInfinity : -scores[i];
            order[i] = i;
        }

        keys.Sort(order);
        for (var place = 0; place < order.Length; place++)
        {
            var unit = order[place];
            ranks[unit] = double.IsPositiveInfinity(keys[place]) ? 0
                : place > 0 && keys[place] == keys[place - 1] ? ranks[order[place - 1]] : place + 1;
        }
    }

    /// <summary>Ranks from the lowest figure on, 1 … n; equal figures share their mean place; NaN stays NaN.</summary>
    public static double[] MeanRanks(ReadOnlySpan<double> values)
    {
        var sorted = Moments.Sorted(values);
        var ranks = new double[values.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                ranks[i] = double.NaN;
                continue;
            }

            var at = Array.BinarySearch(sorted, values[i]);
            int first = at, last = at;
            while (first > 0 && sorted[first - 1] == values[i]) first--;
            while (last < sorted.Length - 1 && sorted[last + 1] == values[i]) last++;
            ranks[i] = (first + last) / 2.0 + 1;
        }

        return ranks;
    }
}
