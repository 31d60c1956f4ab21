namespace Analytics.Linkage.Evaluation;

/// <summary>Columns of match weights: what is refused in them, and where a threshold cuts them.</summary>
internal static class MatchWeights
{
    public static double[] Checked(ReadOnlySpan<double> matchWeights, int pairs)
    {
        if (matchWeights.Length != pairs)
        {
            throw new ArgumentException($"There are {pairs} pairs and {matchWeights.Length} match weights.");
        }

        for (var i = 0; i < pairs; i++)
        {
            Demand(matchWeights[i], i);
        }

        return matchWeights.ToArray();
    }

    public static void Demand(double matchWeight, long pair)
    {
        if (double.IsNaN(matchWeight))
        {
            throw new ArgumentException($"The match weight of pair {pair} is not a number.");
        }
    }

    /// <summary>The place of the first weight at or above a threshold; the length if there is none.</summary>
    public static int FirstAtOrAbove(double[] ascending, double threshold)
    {
        if (double.IsNaN(threshold))
        {
            throw new ArgumentException("A threshold is not a number.");
        }

        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = ascending[middle] < threshold ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
