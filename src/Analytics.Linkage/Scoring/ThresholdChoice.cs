using Analytics.Linkage.Models;

namespace Analytics.Linkage.Scoring;

/// <summary>The match weight from which pairs are held for matches: where F1 is greatest by the model's own probabilities, no truth being known.</summary>
internal static class ThresholdChoice
{
    /// <param name="weights">Match weights with the number of pairs that have them.</param>
    public static double Of(IEnumerable<(double Weight, long Pairs)> weights)
    {
        var sorted = weights.OrderByDescending(item => item.Weight).ToArray();
        var expected = sorted.Sum(item => item.Pairs * LinkageModel.Probability(item.Weight));
        var (matches, pairs, best, threshold) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (weight, count) in sorted)
        {
            matches += count * LinkageModel.Probability(weight);
            pairs += count;
            var f1 = 2 * matches / (pairs + expected);
            if (f1 <= best)
            {
                break;
            }

            (best, threshold) = (f1, weight);
        }

        // F1 is greatest at a probability of one half or less; a hundredth of a bit keeps the threshold readable.
        return Math.Floor(Math.Min(threshold, 0) * 100) / 100;
    }
}
