using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Matching;

/// <summary>A pattern whose weight varies with the frequency of the values that a pair shares: the pairs are counted by what that adds.</summary>
internal sealed class AdjustedPattern(PatternSpace space, PairScorer scorer, ulong pattern)
{
    private readonly long[] _counts = new long[PatternSpace.FrequencyCodes];
    private readonly FrequencyAdjustment[] _adjustments = scorer.AdjustmentsOf(pattern);

    /// <summary>The pattern's weight, to which the frequencies add.</summary>
    public double Weight { get; } = scorer.PatternWeight(pattern);

    /// <summary>Counts a pair and gives what frequencies add to its weight, as <see cref="PairScorer"/> gives it.</summary>
    public double Take(int left, int right)
    {
        var frequency = 0.0;
        foreach (var adjustment in _adjustments)
        {
            frequency += adjustment.Of(left, right);
        }

        _counts[PatternSpace.FrequencyCode(frequency)]++;
        return frequency;
    }

    /// <summary>Adds up what was counted.</summary>
    public void AddTo(PatternCounts counts)
    {
        for (var code = 0; code < _counts.Length; code++)
        {
            if (_counts[code] > 0)
            {
                counts.Add(space.WithFrequencyCode(pattern, code), _counts[code]);
            }
        }
    }
}
