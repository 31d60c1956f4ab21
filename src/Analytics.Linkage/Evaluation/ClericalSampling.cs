namespace Analytics.Linkage.Evaluation;

/// <summary>
/// A sample of the candidate pairs for a person to answer, stratified by match weight so that every region is represented, from certain
/// non-match to certain match, and more so the nearer to the threshold. It depends on the pairs' ids and weights alone.
/// </summary>
public static class ClericalSampling
{
    /// <summary>Draws a sample; a drawn pair's position is its index.</summary>
    /// <param name="matchWeights">For each candidate pair its match weight, log2; infinite is allowed, NaN is not.</param>
    /// <param name="hashes">For each candidate pair a number that depends on the ids of its records alone; see <see cref="PairHash"/>.</param>
    /// <param name="threshold">Match weight, finite, at and above which the pairs count as found.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The columns differ in length, a weight is NaN, the threshold is not finite, or an option is out of range.
    /// </exception>
    public static ClericalSample Draw(
        ReadOnlySpan<double> matchWeights, ReadOnlySpan<ulong> hashes, double threshold, ClericalSamplingOptions? options = null)
    {
        if (matchWeights.Length != hashes.Length)
        {
            throw new ArgumentException($"There are {matchWeights.Length} match weights and {hashes.Length} hashes; every pair needs one of each.");
        }

        var sampler = new ClericalSampler(threshold, options);
        for (var i = 0; i < hashes.Length; i++)
        {
            sampler.Add(i, matchWeights[i], hashes[i]);
        }

        return sampler.ToSample();
    }
}
