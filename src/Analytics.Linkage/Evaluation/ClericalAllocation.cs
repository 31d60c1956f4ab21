namespace Analytics.Linkage.Evaluation;

/// <summary>How many pairs each stratum gives to a sample.</summary>
internal static class ClericalAllocation
{
    /// <summary>
    /// First every stratum its minimum, or all that it holds; the rest one by one to the stratum that has least of it for its share (the
    /// highest averages of D'Hondt), never more than it holds. Shares are above 0 and relative.
    /// </summary>
    public static int[] Of(IReadOnlyList<long> sizes, IReadOnlyList<double> shares, int total, int minimum)
    {
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
