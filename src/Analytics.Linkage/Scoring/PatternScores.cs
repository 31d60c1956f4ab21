using System.Runtime.InteropServices;

namespace Analytics.Linkage.Scoring;

/// <summary>What is the same for all pairs of a pattern, worked out once for each. For one thread.</summary>
internal sealed class PatternScores(PairScorer scorer)
{
    private readonly Dictionary<ulong, PatternScore> _scores = [];
    private readonly Dictionary<ulong, FrequencyAdjustment[]> _adjustments = [];

    /// <summary>A pattern's score.</summary>
    public PatternScore this[ulong pattern]
    {
        get
        {
            ref var score = ref CollectionsMarshal.GetValueRefOrAddDefault(_scores, pattern, out var isKnown);
            if (!isKnown)
            {
                score = new PatternScore(scorer.PatternWeight(pattern), Adjustments(pattern));
            }

            return score;
        }
    }

    // Patterns are many; which of their levels frequencies adjust, takes few forms.
    private FrequencyAdjustment[] Adjustments(ulong pattern)
    {
        ref var adjustments = ref CollectionsMarshal.GetValueRefOrAddDefault(_adjustments, scorer.AdjustedPart(pattern), out _);
        return adjustments ??= scorer.AdjustmentsOf(pattern);
    }
}

/// <summary>What is the same for all pairs of a pattern.</summary>
/// <param name="Weight">The weight before frequencies.</param>
/// <param name="Adjustments">What frequencies adjust, in the comparisons' order.</param>
internal readonly record struct PatternScore(double Weight, FrequencyAdjustment[] Adjustments)
{
    /// <summary>What the frequencies of the values that two rows share add.</summary>
    public double FrequencyWeight(int left, int right)
    {
        var weight = 0.0;
        foreach (var adjustment in Adjustments)
        {
            weight += adjustment.Of(left, right);
        }

        return weight;
    }
}
