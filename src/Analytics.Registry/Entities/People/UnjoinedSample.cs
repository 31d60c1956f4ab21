using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Models;

namespace Analytics.Registry.Entities.People;

/// <summary>Counts pairs that were left apart by their weight, and keeps a sample of each band.</summary>
/// <param name="records">The records.</param>
/// <param name="hashes">A number of each, by what it says.</param>
/// <param name="isModelled">Whether weights are a model's.</param>
internal sealed class UnjoinedSample(IReadOnlyList<PersonRecord> records, ulong[] hashes, bool isModelled)
{
    // As many as a review asks for, should it want one band only.
    private const int MostOfBand = 300;

    // Pairs are joined from odds of four to one on; the other ends are even odds and far to both sides.
    private const double Evens = 2;
    private static readonly double[] Ends = [2, 6, 10, 18];

    // Sums of whole numbers do not depend on the order of their parts.
    private const double Fineness = 1L << 32;

    private readonly ClericalSampler _sampler = new(
        Evens, new ClericalSamplingOptions { SampleSize = MostOfBand, MinimumPerStratum = MostOfBand, BandEdges = Ends });
    private readonly long[] _expected = new long[(2 * Ends.Length) + 2];

    /// <summary>Adds a pair, the smaller place first.</summary>
    public void Add(int left, int right, double weight)
    {
        var band = _sampler.Add(((long)left << 32) | (uint)right, weight, PairHash.Unordered(hashes[left], hashes[right]));
        _expected[band] = checked(_expected[band] + (isModelled ? (long)Math.Round(LinkageModel.Probability(weight) * Fineness) : 0));
    }

    /// <summary>The bands that hold pairs, in ascending order of weight.</summary>
    public IEnumerable<UnjoinedStratum> Strata(string reach)
    {
        var sample = _sampler.ToSample();
        var drawn = sample.Pairs.ToLookup(pair => pair.Stratum, pair => (RowOf(pair.Position >> 32), RowOf(pair.Position & uint.MaxValue), pair.MatchWeight));
        return sample.Strata
            .Select((stratum, i) => new UnjoinedStratum(reach, stratum.Low, stratum.High, stratum.Size, isModelled ? _expected[i] / Fineness : null, [.. drawn[i]]))
            .Where(stratum => stratum.Size > 0);
    }

    private long RowOf(long place) => records[(int)place].RowId;
}
