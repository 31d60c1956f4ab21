namespace Analytics.Linkage.Evaluation;

/// <summary>What each of several thresholds on the match weight would give: counted where the truth is known, expected where it is not.</summary>
public static class ThresholdTable
{
    /// <summary>A row for each threshold, counted against the truth.</summary>
    /// <param name="left">For each pair its 0-based row, of the left table when linking.</param>
    /// <param name="right">For each pair its other row.</param>
    /// <param name="matchWeights">For each pair its match weight, log2; infinite is allowed, NaN is not.</param>
    /// <param name="truth">The rows' entities.</param>
    /// <param name="thresholds">Match weights in any order; the rows come in the same.</param>
    /// <exception cref="ArgumentException">As for <see cref="PairEvaluation.Count"/>, or a weight or threshold is NaN.</exception>
    public static IReadOnlyList<ThresholdRow> FromTruth(
        ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<double> matchWeights, PairTruth truth, ReadOnlySpan<double> thresholds)
    {
        ArgumentNullException.ThrowIfNull(truth);
        PairEvaluation.DemandDistinct(left, right, truth);
        var weights = MatchWeights.Checked(matchWeights, left.Length);
        var judgements = new bool?[left.Length];
        for (var i = 0; i < judgements.Length; i++)
        {
            judgements[i] = truth.IsMatch(left[i], right[i]);
        }

        Array.Sort(weights, judgements);
        var rightFrom = new long[weights.Length + 1];
        var wrongFrom = new long[weights.Length + 1];
        for (var i = weights.Length - 1; i >= 0; i--)
        {
            rightFrom[i] = rightFrom[i + 1] + (judgements[i] == true ? 1 : 0);
            wrongFrom[i] = wrongFrom[i + 1] + (judgements[i] == false ? 1 : 0);
        }

        var rows = new ThresholdRow[thresholds.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var first = MatchWeights.FirstAtOrAbove(weights, thresholds[i]);
            var unjudged = weights.Length - first - rightFrom[first] - wrongFrom[first];
            rows[i] = new ThresholdRow(
                thresholds[i], new PairCounts(rightFrom[first], wrongFrom[first], truth.TruePairs - rightFrom[first], unjudged));
        }

        return rows;
    }

    /// <summary>A row for each threshold, expected from the pairs' probabilities alone.</summary>
    /// <param name="matchWeights">For each pair its match weight, log2; infinite is allowed, NaN is not.</param>
    /// <param name="matchProbabilities">For each pair the calibrated probability that it is a match, 0 to 1.</param>
    /// <param name="thresholds">Match weights in any order; the rows come in the same.</param>
    /// <exception cref="ArgumentException">The columns differ in length, a weight or threshold is NaN, or a probability is out of range.</exception>
    public static IReadOnlyList<ExpectedThresholdRow> Expected(
        ReadOnlySpan<double> matchWeights, ReadOnlySpan<double> matchProbabilities, ReadOnlySpan<double> thresholds)
    {
        var weights = MatchWeights.Checked(matchWeights, matchProbabilities.Length);
        var probabilities = matchProbabilities.ToArray();
        foreach (var probability in probabilities)
        {
            if (probability is not (>= 0 and <= 1))
            {
                throw new ArgumentException($"{probability} is not a probability.");
            }
        }

        // By probability within equal weights: the rounding of the sums must not depend on the order of pairs.
        var pairs = weights.Zip(probabilities).ToArray();
        Array.Sort(pairs);
        for (var i = 0; i < pairs.Length; i++)
        {
            (weights[i], probabilities[i]) = pairs[i];
        }

        var rightBelow = new double[weights.Length + 1];
        var rightFrom = new double[weights.Length + 1];
        var wrongFrom = new double[weights.Length + 1];
        for (int up = 0, down = weights.Length - 1; down >= 0; up++, down--)
        {
            rightBelow[up + 1] = rightBelow[up] + probabilities[up];
            rightFrom[down] = rightFrom[down + 1] + probabilities[down];
            wrongFrom[down] = wrongFrom[down + 1] + (1 - probabilities[down]);
        }

        var rows = new ExpectedThresholdRow[thresholds.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var first = MatchWeights.FirstAtOrAbove(weights, thresholds[i]);
            rows[i] = new ExpectedThresholdRow(thresholds[i], weights.Length - first, rightFrom[first], wrongFrom[first], rightBelow[first]);
        }

        return rows;
    }
}
