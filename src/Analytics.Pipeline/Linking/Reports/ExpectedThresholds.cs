using Analytics.Linkage;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Models;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>
/// What each threshold would give if the model's probabilities are right, over all compared pairs: from the bands of weights, since far below
/// the threshold only a sample of the pairs themselves is kept.
/// </summary>
internal static class ExpectedThresholds
{
    /// <summary>A row for each whole number of bits between the lightest and the heaviest pair, and around the threshold.</summary>
    /// <param name="report">The linkage's report.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="below">So far below the threshold the rows go at the least.</param>
    public static IReadOnlyList<ExpectedThresholdRow> AtWholeBits(LinkageReport report, double threshold, int below)
    {
        if (report.Weights.Count == 0)
        {
            return [];
        }

        var bands = report.Weights.ToDictionary(band => band.From);
        var rows = new List<ExpectedThresholdRow>();
        var all = report.ExpectedMatches;
        var (pairs, matches) = (0L, 0.0);
        var last = Math.Min(report.Weights[0].From, (int)Math.Floor(threshold) - below);
        for (var bits = Math.Max(report.Weights[^1].From, (int)Math.Ceiling(threshold)); bits >= last; bits--)
        {
            if (bands.TryGetValue(bits, out var band))
            {
                pairs += band.Pairs;
                matches += band.ExpectedMatches;
            }

            rows.Add(Row(bits, pairs, matches, all));
        }

        rows.Reverse();
        return rows;
    }

    /// <summary>
    /// The row of the model's own threshold, which lies between whole bits: from the pairs that were kept, all down to some bits below it, and of
    /// the weaker ones from the bands. A link one to one counts as it is, without the pairs that were refused.
    /// </summary>
    public static ExpectedThresholdRow AtThreshold(LinkageResult result)
    {
        // In whole units of 2⁻⁴⁰: the sum must not depend on the order in which the pairs come.
        const double Unit = 1L << 40;
        var threshold = result.Model.ThresholdWeight;
        var keptFrom = threshold - Linker.KeptBelow;
        var (pairs, matches, missed) = (0L, (Int128)0, (Int128)0);
        foreach (var pair in result.Pairs)
        {
            var units = (long)(LinkageModel.Probability(pair.Weight) * Unit);
            var isMatch = pair.Weight >= threshold;
            pairs += isMatch ? 1 : 0;
            matches += isMatch ? units : 0;
            missed += !isMatch && pair.Weight >= keptFrom ? units : 0;
        }

        var weaker = result.Report.Weights.Where(band => band.From + 1 <= keptFrom).Sum(band => band.ExpectedMatches);
        var right = (double)matches / Unit;
        return new ExpectedThresholdRow(threshold, pairs, right, Math.Max(pairs - right, 0), ((double)missed / Unit) + weaker);
    }

    // Bands hold frequencies rounded to quarters of a bit, so that parts may exceed the whole by a hair.
    private static ExpectedThresholdRow Row(double threshold, long pairs, double matches, double all) =>
        new(threshold, pairs, matches, Math.Max(pairs - matches, 0), Math.Max(all - matches, 0));
}
