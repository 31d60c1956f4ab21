using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Clustering;

/// <summary>Clusters one component after another, for one thread.</summary>
internal sealed class ComponentClustering
{
    // Of large clusters a sample is compared: this many records of each.
    private const int MostCompared = 16;

    private readonly RowHashes _hashes;
    private readonly PairScorer _scorer;
    private readonly PairComparer _comparer;
    private readonly PairTest[] _cannotLink;
    private readonly ScoredPair[] _pairs;
    private readonly int[] _cluster;
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly Dictionary<(int, int), double> _known = [];
    private (double Weight, ulong Hash, ScoredPair Pair)[] _order = [];

    /// <param name="table">The records.</param>
    /// <param name="space">The comparisons.</param>
    /// <param name="scorer">Gives the weights.</param>
    /// <param name="hashes">Break ties.</param>
    /// <param name="cannotLink">Conditions that forbid two records to be one.</param>
    /// <param name="pairs">Scored pairs.</param>
    /// <param name="cluster">For each row its cluster; threads write to different rows.</param>
    public ComponentClustering(
        PreparedTable table, PatternSpace space, PairScorer scorer, RowHashes hashes, IReadOnlyList<Condition> cannotLink, ScoredPair[] pairs, int[] cluster)
    {
        (_hashes, _scorer, _pairs, _cluster) = (hashes, scorer, pairs, cluster);
        _comparer = new PairComparer(space, table);
        var binding = new PairBinding(table);
        _cannotLink = [.. cannotLink.Select(condition => condition.Bind(binding))];
    }

    public int Refused { get; private set; }

    public int Forbidden { get; private set; }

    /// <summary>Clusters the rows of one component.</summary>
    /// <param name="links">Its links: their places among the pairs.</param>
    /// <param name="meanFrom">The mean weight across from which two clusters are joined.</param>
    public void Build(ReadOnlySpan<int> links, double meanFrom)
    {
        _members.Clear();
        _known.Clear();
        foreach (var link in links)
        {
            _known[(_pairs[link].Left, _pairs[link].Right)] = _pairs[link].Weight;
        }

        foreach (ref readonly var item in Ordered(links))
        {
            var (one, other) = (_cluster[item.Pair.Left], _cluster[item.Pair.Right]);
            if (one != other && Allowed(one, other) && Agree(one, other, meanFrom))
            {
                Join(one, other);
            }
        }
    }

    /// <summary>Strongest first; of equal weights by what the records hold, so that the order of the rows decides nothing.</summary>
    private ReadOnlySpan<(double Weight, ulong Hash, ScoredPair Pair)> Ordered(ReadOnlySpan<int> links)
    {
        if (_order.Length < links.Length)
        {
            _order = new (double, ulong, ScoredPair)[links.Length * 2];
        }

        for (var i = 0; i < links.Length; i++)
        {
            ref readonly var pair = ref _pairs[links[i]];
            _order[i] = (-pair.Weight, _hashes.Pair(pair.Left, pair.Right), pair);
        }

        var order = _order.AsSpan(0, links.Length);
        order.Sort(static (one, other) => one.Weight != other.Weight
            ? one.Weight.CompareTo(other.Weight)
            : one.Hash != other.Hash ? one.Hash.CompareTo(other.Hash) : (one.Pair.Left, one.Pair.Right).CompareTo((other.Pair.Left, other.Pair.Right)));
        return order;
    }

    private bool Allowed(int one, int other)
    {
        foreach (var test in _cannotLink)
        {
            foreach (var left in Members(one))
            {
                foreach (var right in Members(other))
                {
                    if (test.Holds(left, right))
                    {
                        Forbidden++;
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private bool Agree(int one, int other, double meanFrom)
    {
        var (lefts, rights) = (Some(one), Some(other));
        var sum = 0.0;
        foreach (var left in lefts)
        {
            foreach (var right in rights)
            {
                sum += Weight(Math.Min(left, right), Math.Max(left, right));
            }
        }

        var agree = sum >= meanFrom * lefts.Count * rights.Count;
        Refused += agree ? 0 : 1;
        return agree;
    }

    private double Weight(int left, int right)
    {
        if (!_known.TryGetValue((left, right), out var weight))
        {
            var pattern = _comparer.Pattern(left, right);
            weight = _scorer.Weight(_scorer.PatternWeight(pattern), pattern, left, right);
            _known.Add((left, right), weight);
        }

        return weight;
    }

    private List<int> Some(int cluster)
    {
        var members = Members(cluster);
        return members.Count <= MostCompared ? members : [.. members.OrderBy(row => _hashes[row]).Take(MostCompared)];
    }

    private List<int> Members(int cluster)
    {
        if (!_members.TryGetValue(cluster, out var members))
        {
            _members.Add(cluster, members = [cluster]);
        }

        return members;
    }

    private void Join(int one, int other)
    {
        var (large, small) = Members(one).Count >= Members(other).Count ? (one, other) : (other, one);
        var members = Members(large);
        foreach (var row in Members(small))
        {
            _cluster[row] = large;
            members.Add(row);
        }

        _members.Remove(small);
    }
}
