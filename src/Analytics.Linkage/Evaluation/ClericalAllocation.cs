namespace Analytics.Linkage.Evaluation;

/// <summary>How many pairs each stratum gives to a sample.</summary>
public static class ClericalAllocation
{
    /// <summary>
    /// First every stratum its minimum, or all that it holds; the rest one by one to the stratum that has least of it for its share (the
    /// highest averages of D'Hondt), never more than it holds.
    /// </summary>
    /// <param name="sizes">Pairs of each stratum, 0 or more.</param>
    /// <param name="shares">For each stratum its share of the sample beyond the minimum, above 0 and relative to the others.</param>
    /// <param name="total">Pairs of the sample; exceeded only so that no stratum falls short of its minimum.</param>
    /// <param name="minimum">Pairs of each stratum at the least.</param>
    public static int[] Of(IReadOnlyList<long> sizes, IReadOnlyList<double> shares, int total, int minimum)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentNullException.ThrowIfNull(shares);
        var drawn = sizes.Select(size => (int)Math.Min(size, minimum)).ToArray();
        var extra = new int[drawn.Length];
        for (var rest = total - drawn.Sum(); rest > 0; rest--)
        {
            var next = -1;
            for (var i = 0; i < drawn.Length; i++)
            {
                if (drawn[i] < sizes[i] && (next < 0 || shares[i] / (extra[i] + 1) > shares[next] / (extra[next] + 1)))
                {
                    next = i;
                }
            }

            if (next < 0)
            {
                break;
            }

            drawn[next]++;
            extra[next]++;
        }

        return drawn;
    }
}
