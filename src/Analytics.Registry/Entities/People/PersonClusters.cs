namespace Analytics.Registry.Entities.People;

/// <summary>
/// Groups records into people, strongest links first. Two groups are never joined when any two of their records contradict each other, nor by
/// evidence alone when their records do not agree on the whole (average linkage): one strong link between two groups that otherwise
/// disagree is a bridge.
/// </summary>
internal sealed class PersonClusters
{
    // Of large groups some are compared: this many records of each.
    private const int MostCompared = 8;

    private readonly IReadOnlyList<PersonRecord> _records;
    private readonly Func<int, int, double>? _weight;
    private readonly int[] _group;
    private readonly Dictionary<int, List<int>> _members = [];

    private PersonClusters(IReadOnlyList<PersonRecord> records, Func<int, int, double>? weight)
    {
        (_records, _weight) = (records, weight);
        _group = [.. Enumerable.Range(0, records.Count)];
    }

    /// <summary>For each record the place of the first record of its person.</summary>
    /// <param name="records">The records.</param>
    /// <param name="links">Which pairs may join groups.</param>
    /// <param name="weight">The match weight of any two records, in bits; null where no model was trained.</param>
    public static int[] Of(IReadOnlyList<PersonRecord> records, IEnumerable<PersonLink> links, Func<int, int, double>? weight)
    {
        var clusters = new PersonClusters(records, weight);
        foreach (var link in links.OrderByDescending(link => link.IsIdentifier).ThenByDescending(link => link.Probability)
            .ThenByDescending(link => link.Weight).ThenBy(link => link.Left).ThenBy(link => link.Right))
        {
            clusters.Offer(link);
        }

        var first = new Dictionary<int, int>();
        return [.. clusters._group.Select((group, place) => first.TryAdd(group, place) ? place : first[group])];
    }

    private void Offer(PersonLink link)
    {
        var (one, other) = (_group[link.Left], _group[link.Right]);
        if (one != other && !Contradict(one, other) && (link.IsIdentifier || Agree(one, other)))
        {
            Join(one, other);
        }
    }

    private bool Contradict(int one, int other) =>
        Members(one).Exists(left => Members(other).Exists(right => Contradictions.Holds(_records[left], _records[right])));

    private bool Agree(int one, int other)
    {
        if (_weight is null || (Members(one).Count == 1 && Members(other).Count == 1))
        {
            return true;
        }

        var pairs = Members(one).Take(MostCompared).SelectMany(left => Members(other).Take(MostCompared), (left, right) => _weight(Math.Min(left, right), Math.Max(left, right)));
        return pairs.Average() >= 0;
    }

    private void Join(int one, int other)
    {
        var (large, small) = Members(one).Count >= Members(other).Count ? (one, other) : (other, one);
        foreach (var place in Members(small))
        {
            _group[place] = large;
            Members(large).Add(place);
        }

        _members.Remove(small);
    }

    private List<int> Members(int group)
    {
        if (!_members.TryGetValue(group, out var members))
        {
            _members.Add(group, members = [group]);
        }

        return members;
    }
}
