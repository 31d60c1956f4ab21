using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Matching;

/// <summary>A pattern whose weight varies with the frequency of the values that a pair shares: the pairs are counted by what that adds.</summary>
/// <param name="space">The patterns.</param>
/// <param name="scorer">Gives weight and adjustments.</param>
/// <param name="pattern">The pattern.</param>
/// <param name="known">What is known of adjustments, for all patterns of a thread.</param>
internal sealed class AdjustedPattern(PatternSpace space, PairScorer scorer, ulong pattern, KnownFrequencies known)
{
    private readonly long[] _counts = new long[PatternSpace.FrequencyCodes];
    private readonly KnownFrequency[] _adjustments = [.. scorer.AdjustmentsOf(pattern).Select(known.Of)];
    private double _last = double.NaN;
    private int _code;

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

        if (frequency != _last)
        {
            (_last, _code) = (frequency, PatternSpace.FrequencyCode(frequency));
        }

        _counts[_code]++;
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
