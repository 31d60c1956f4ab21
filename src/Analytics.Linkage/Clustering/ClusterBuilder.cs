using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Clustering;

/// <summary>
/// Groups records into entities, strongest links first. Two clusters are joined only if their records agree on the whole: if the mean weight
/// of all pairs across, compared now where blocking had not brought them together, reaches the threshold (average linkage). One strong link
/// between two clusters that otherwise disagree is a bridge, and does not join them; nor do two that evidence forbids to be one.
/// </summary>
internal sealed class ClusterBuilder
{
    // Of large clusters a sample is compared: this many records of each.
    private const int MostCompared = 16;

    private readonly RowHashes _hashes;
    private readonly PairScorer _scorer;
    private readonly PairComparer _comparer;
    private readonly PairTest[] _cannotLink;
    private readonly int[] _cluster;
    private readonly Dictionary<int, List<int>> _members = [];

    public ClusterBuilder(PreparedTable table, PatternSpace space, PairScorer scorer, RowHashes hashes, IReadOnlyList<Condition> cannotLink)
    {
        (_hashes, _scorer) = (hashes, scorer);
        _comparer = new PairComparer(space, table);
        var binding = new PairBinding(table);
        _cannotLink = [.. cannotLink.Select(condition => condition.Bind(binding))];
        _cluster = [.. Enumerable.Range(0, table.RowCount)];
    }

    /// <summary>Links refused because the records across did not agree.</summary>
    public int Refused { get; private set; }

    /// <summary>Links refused because evidence forbids them.</summary>
    public int Forbidden { get; private set; }

    /// <param name="pairs">Scored pairs.</param>
    /// <param name="linkFrom">The weight from which a pair may join two clusters.</param>
    /// <param name="meanFrom">The mean weight across from which two clusters are joined.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>For each row the first row of its cluster.</returns>
    public int[] Build(IEnumerable<ScoredPair> pairs, double linkFrom, double meanFrom, CancellationToken cancellation)
    {
        foreach (var pair in Ordered(pairs.Where(pair => pair.Weight >= linkFrom)))
        {
            cancellation.ThrowIfCancellationRequested();
            var (one, other) = (_cluster[pair.Left], _cluster[pair.Right]);
            if (one != other && Allowed(one, other) && Agree(one, other, pair, meanFrom))
            {
                Join(one, other);
            }
        }

        // A cluster's number is its first row.
        var first = new Dictionary<int, int>();
        return [.. _cluster.Select((cluster, row) => first.TryAdd(cluster, row) ? row : first[cluster])];
    }

    /// <summary>Strongest first; of equal weights by what the records hold, so that the order of the rows decides nothing.</summary>
    private IEnumerable<ScoredPair> Ordered(IEnumerable<ScoredPair> pairs) => pairs
        .Select(pair => (Pair: pair, Hash: _hashes.Pair(pair.Left, pair.Right)))
        .OrderByDescending(item => item.Pair.Weight).ThenBy(item => item.Hash).ThenBy(item => item.Pair.Left).ThenBy(item => item.Pair.Right)
        .Select(item => item.Pair);

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

    private bool Agree(int one, int other, ScoredPair link, double meanFrom)
    {
        var (lefts, rights) = (Some(one), Some(other));
        var (sum, count) = (link.Weight, 1);
        foreach (var left in lefts)
        {
            foreach (var right in rights)
            {
                if ((left, right) != (link.Left, link.Right) && (right, left) != (link.Left, link.Right))
                {
                    var pattern = _comparer.Pattern(left, right);
                    sum += _scorer.PatternWeight(pattern) + _scorer.FrequencyWeight(pattern, left, right);
                    count++;
                }
            }
        }

        var agree = sum >= meanFrom * count;
        Refused += agree ? 0 : 1;
        return agree;
    }

    private List<int> Some(int cluster)
    {
        var members = Members(cluster);
        return members.Count <= MostCompared ? members : [.. members.OrderBy(row => _hashes[row]).Take(MostCompared)];
    }

    private List<int> Members(int cluster) => _members.TryGetValue(cluster, out var members) ? members : [cluster];

    private void Join(int one, int other)
    {
        var (large, small) = Members(one).Count >= Members(other).Count ? (one, other) : (other, one);
        if (!_members.TryGetValue(large, out var members))
        {
            _members.Add(large, members = [large]);
        }

        foreach (var row in Members(small))
        {
            _cluster[row] = large;
            members.Add(row);
        }

        _members.Remove(small);
    }
}
