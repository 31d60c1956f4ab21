namespace Analytics.Linkage.Scoring;

/// <summary>What the frequency of a value that two rows share adds to the weight of one level.</summary>
internal sealed class FrequencyAdjustment(int[] codes, double[] logarithms, double collision, double weight)
{
    public double Of(int left, int right)
    {
        var (one, other) = (codes[left], codes[right]);
        return (one | other) < 0 ? 0 : weight * (collision - Math.Max(logarithms[one], logarithms[other]));
    }
}
