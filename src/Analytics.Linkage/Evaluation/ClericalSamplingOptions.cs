namespace Analytics.Linkage.Evaluation;

/// <summary>How a sample for clerical review is drawn.</summary>
public sealed record ClericalSamplingOptions
{
    /// <summary>Pairs to review in all, 1 or more; 300 by default. Exceeded only so that no stratum falls short of its minimum.</summary>
    public int SampleSize { get; init; } = 300;

    /// <summary>Pairs to review in every stratum, or all that it holds, 1 or more; 10 by default.</summary>
    public int MinimumPerStratum { get; init; } = 10;

    /// <summary>
    /// How far from the threshold, in bits of match weight and on both sides, one stratum ends and the next begins: ascending and above 0. By
    /// default ½, 1, 2, 4, 8, 16: narrow where the answer is open, wide where it is hardly in doubt, 14 strata in all.
    /// </summary>
    public IReadOnlyList<double> BandEdges { get; init; } = [0.5, 1, 2, 4, 8, 16];

    /// <summary>Another seed draws another, independent sample; 0 by default.</summary>
    public ulong Seed { get; init; }

    internal void Demand()
    {
        if (SampleSize < 1 || MinimumPerStratum < 1)
        {
            throw new ArgumentException($"A sample of {SampleSize} pairs, {MinimumPerStratum} in each stratum, cannot be drawn: both are 1 or more.");
        }

        for (var i = 0; i < BandEdges.Count; i++)
        {
            if (!double.IsFinite(BandEdges[i]) || BandEdges[i] <= (i == 0 ? 0 : BandEdges[i - 1]))
            {
                throw new ArgumentException($"The bands end at {string.Join(", ", BandEdges)} bits from the threshold; they must ascend from above 0.");
            }
        }
    }
}
