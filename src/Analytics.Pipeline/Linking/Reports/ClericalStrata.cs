using Analytics.Linkage;
using Analytics.Linkage.Evaluation;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>
/// Draws a clerical sample whose strata count all compared pairs. Down to <see cref="Linker.KeptBelow"/> bits below the threshold every pair is
/// kept and counted one by one; of weaker ones a sample is, and how many there are is known from the bands of weights.
/// </summary>
internal static class ClericalStrata
{
    private static readonly double[] Edges = [0.5, 1, 2, 4, Linker.KeptBelow];

    /// <summary>Draws the sample; a pair's position is its place in the result's pairs.</summary>
    public static ClericalSample Draw(LinkageResult result, PairOrder order, int sampleSize, ulong seed)
    {
        var threshold = result.Model.ThresholdWeight;

        // One edge more, twice as far: on a whole bit below the threshold, for there the bands can be counted.
        var far = Math.Floor(threshold - (2 * Linker.KeptBelow));
        var sampler = new ClericalSampler(threshold, new ClericalSamplingOptions { SampleSize = sampleSize, BandEdges = [.. Edges, threshold - far], Seed = seed });
        for (var i = 0; i < result.Pairs.Count; i++)
        {
            sampler.Add(i, result.Pairs[i].Weight, order.Hash(result.Pairs[i]));
        }

        var sample = sampler.ToSample();
        return result.Pairs.Count == result.Report.Compared ? sample : WithSizes(sample, result.Report, far);
    }

    private static ClericalSample WithSizes(ClericalSample sample, LinkageReport report, double far)
    {
        // The two lowest strata are those of which a sample was kept.
        var kept = sample.Strata.Skip(2).Sum(stratum => stratum.Size);
        var rest = report.Compared - kept;
        var farther = report.Weights.Where(band => band.From < far).Sum(band => band.Pairs);

        // Bands hold frequencies rounded to quarters of a bit: a stratum has at least what was kept of it, and both together are the rest.
        var lowest = Math.Max(Math.Min(farther, rest - sample.Strata[1].Size), sample.Strata[0].Size);
        var strata = sample.Strata.ToArray();
        strata[0] = strata[0] with { Size = lowest };
        strata[1] = strata[1] with { Size = rest - lowest };
        var pairs = sample.Pairs.Select(pair => pair with { InclusionWeight = (double)strata[pair.Stratum].Size / strata[pair.Stratum].Drawn });
        return new ClericalSample(sample.Threshold, strata, [.. pairs]);
    }
}
