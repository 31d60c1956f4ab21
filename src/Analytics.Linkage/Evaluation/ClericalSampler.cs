namespace Analytics.Linkage.Evaluation;

/// <summary>
/// Draws the sample while the candidate pairs pass by once, in any order. Each stratum keeps the pairs with the smallest hashes (bottom-k
/// sampling; E. Cohen and H. Kaplan, PODC 2007), which is simple random sampling without replacement and repeats exactly. Memory: strata ×
/// sample size. Not for two threads at once.
/// </summary>
public sealed class ClericalSampler
{
    private static readonly Comparer<Rank> LargestFirst = Comparer<Rank>.Create((a, b) => b.CompareTo(a));

    private readonly double[] _cuts;
    private readonly long[] _sizes;
    private readonly PriorityQueue<Rank, Rank>[] _kept;
    private readonly double _threshold;
    private readonly ClericalSamplingOptions _options;
    private readonly ulong _salt;

    /// <summary>An empty sample.</summary>
    /// <param name="threshold">Match weight, log2, finite, at and above which the pairs count as found.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentException">The threshold is not finite or an option is out of its range.</exception>
    public ClericalSampler(double threshold, ClericalSamplingOptions? options = null)
    {
        if (!double.IsFinite(threshold))
        {
            throw new ArgumentException($"The threshold is {threshold}; strata need a finite one.", nameof(threshold));
        }

        _threshold = threshold;
        _options = options ?? new ClericalSamplingOptions();
        _options.Demand();
        _salt = PairHash.Mix(_options.Seed);
        _cuts = [.. _options.BandEdges.Reverse().Select(edge => threshold - edge), threshold, .. _options.BandEdges.Select(edge => threshold + edge)];
        _sizes = new long[_cuts.Length + 1];
        _kept = [.. _sizes.Select(_ => new PriorityQueue<Rank, Rank>(LargestFirst))];
    }

    private int Capacity => Math.Max(_options.SampleSize, _options.MinimumPerStratum);

    /// <summary>Offers a candidate pair; each must be offered once.</summary>
    /// <param name="position">What the caller knows the pair by.</param>
    /// <param name="matchWeight">Its match weight, log2; infinite is allowed.</param>
    /// <param name="hash">A number that depends on the ids of its records alone; see <see cref="PairHash"/>.</param>
    /// <returns>The index of its stratum in <see cref="ClericalSample.Strata"/>.</returns>
    /// <exception cref="ArgumentException">The weight is NaN.</exception>
    public int Add(long position, double matchWeight, ulong hash)
    {
        MatchWeights.Demand(matchWeight, position);
        var found = Array.BinarySearch(_cuts, matchWeight);
        var stratum = found >= 0 ? found + 1 : ~found;
        _sizes[stratum]++;
        var kept = _kept[stratum];
        var rank = new Rank(PairHash.Mix(hash ^ _salt), matchWeight, position);
        if (kept.Count < Capacity)
        {
            kept.Enqueue(rank, rank);
        }
        else if (rank.CompareTo(kept.Peek()) < 0)
        {
            kept.EnqueueDequeue(rank, rank);
        }

        return stratum;
    }

    /// <summary>The sample of the pairs offered so far.</summary>
    public ClericalSample ToSample()
    {
        var shares = _sizes.Select((_, stratum) => 1 / (1 + Distance(stratum)));
        var drawn = ClericalAllocation.Of(_sizes, [.. shares], _options.SampleSize, _options.MinimumPerStratum);
        var strata = _sizes.Select((size, i) => new ClericalStratum(Low(i), High(i), size, drawn[i])).ToArray();

        // Hashed once more: the pairs kept of a large stratum have smaller hashes than those of a small one and would all come first.
        var pairs = _kept
            .SelectMany((kept, stratum) => kept.UnorderedItems.Select(item => item.Element).Order().Take(drawn[stratum])
                .Select(rank => (Rank: rank, Stratum: stratum)))
            .OrderBy(pair => PairHash.Mix(pair.Rank.Hash))
            .ThenBy(pair => pair.Rank)
            .Select(pair => new ClericalPair(
                pair.Rank.Position, pair.Rank.MatchWeight, pair.Stratum, (double)_sizes[pair.Stratum] / drawn[pair.Stratum]));
        return new ClericalSample(_threshold, strata, [.. pairs]);
    }

    private double Low(int stratum) => stratum == 0 ? double.NegativeInfinity : _cuts[stratum - 1];

    private double High(int stratum) => stratum == _cuts.Length ? double.PositiveInfinity : _cuts[stratum];

    /// <summary>Bits between the threshold and the end of the stratum that is nearer to it.</summary>
    private double Distance(int stratum) => Low(stratum) >= _threshold ? Low(stratum) - _threshold : _threshold - High(stratum);

    /// <summary>Weight and position decide only between pairs of equal hash.</summary>
    private readonly record struct Rank(ulong Hash, double MatchWeight, long Position) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => (Hash, MatchWeight, Position).CompareTo((other.Hash, other.MatchWeight, other.Position));
    }
}
