using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Scoring;

/// <summary>Compared pairs by match weight.</summary>
internal static class WeightBands
{
    public static IReadOnlyList<WeightBand> Of(PatternCounts patterns, PatternSpace space, PairScorer scorer)
    {
        var bands = new SortedDictionary<int, (long Pairs, double Matches)>();
        foreach (var (pattern, count) in patterns.Sorted())
        {
            var weight = scorer.PatternWeight(pattern) + space.FrequencyBits(pattern);
            var band = (int)Math.Floor(weight);
            var (pairs, matches) = bands.GetValueOrDefault(band);
            bands[band] = (pairs + count, matches + (count * LinkageModel.Probability(weight)));
        }

        return [.. bands.Select(pair => new WeightBand(pair.Key, pair.Value.Pairs, pair.Value.Matches))];
    }
}
