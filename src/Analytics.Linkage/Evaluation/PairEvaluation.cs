namespace Analytics.Linkage.Evaluation;

/// <summary>Pairs that were found, counted against the truth. Every pair counts once, so that a list with a pair twice is refused.</summary>
public static class PairEvaluation
{
    /// <summary>Counts pairs; true pairs that are not in the list are false negatives, whether or not any blocking rule yields them.</summary>
    /// <param name="left">For each pair its 0-based row, of the left table when linking.</param>
    /// <param name="right">For each pair its other row, of the right table when linking; within one table the order of the two is free.</param>
    /// <param name="truth">The rows' entities.</param>
    /// <exception cref="ArgumentException">
    /// The columns differ in length, a row does not exist, is paired with itself, or a pair occurs twice.
    /// </exception>
    public static PairCounts Count(ReadOnlySpan<int> left, ReadOnlySpan<int> right, PairTruth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        DemandDistinct(left, right, truth);
        long truePositives = 0, falsePositives = 0, unjudged = 0;
        for (var i = 0; i < left.Length; i++)
        {
            switch (truth.IsMatch(left[i], right[i]))
            {
                case true:
                    truePositives++;
                    break;
                case false:
                    falsePositives++;
                    break;
                default:
                    unjudged++;
                    break;
            }
        }

        return new PairCounts(truePositives, falsePositives, truth.TruePairs - truePositives, unjudged);
    }

    /// <summary>Refuses columns of different lengths, impossible pairs and pairs that occur twice.</summary>
    internal static void DemandDistinct(ReadOnlySpan<int> left, ReadOnlySpan<int> right, PairTruth truth)
    {
        if (left.Length != right.Length)
        {
            throw new ArgumentException($"There are {left.Length} left rows and {right.Length} right ones; a pair needs one of each.");
        }

        // Sorted keys rather than a set: 8 bytes a pair, and lists of a hundred million pairs occur.
        var keys = new ulong[left.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = truth.Key(left[i], right[i]);
        }

        Array.Sort(keys);
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[i - 1])
            {
                throw new ArgumentException($"Pair ({keys[i] >> 32}, {keys[i] & uint.MaxValue}) occurs more than once.");
            }
        }
    }
}
