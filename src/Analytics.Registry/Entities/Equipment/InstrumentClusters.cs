namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// Joins instruments of different platforms, the most probable pairs first, so that each has at most one partner on the list of another
/// platform: two lines of one list are two instruments, whatever a third list resembles.
/// </summary>
internal sealed class InstrumentClusters(IReadOnlyList<Instrument> instruments)
{
    private readonly int[] _cluster = [.. Enumerable.Range(0, instruments.Count)];
    private readonly Dictionary<int, List<int>> _members = [];

    /// <summary>The first row of the cluster that an instrument belongs to.</summary>
    public long KeyOf(int place) => instruments[_cluster[place]].FirstRow;

    /// <summary>Whether anything was joined to the instrument.</summary>
    public bool IsAlone(int place) => !_members.ContainsKey(_cluster[place]);

    /// <summary>Joins two if their clusters have no platform in common and nothing speaks against it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="contradict">Whether two members are known to be two instruments.</param>
    /// <returns>Whether they were joined, or were one already.</returns>
    public bool TryJoin(int left, int right, Func<int, int, bool> contradict)
    {
        var (one, other) = (MembersOf(left), MembersOf(right));
        if (_cluster[left] == _cluster[right])
        {
            return true;
        }

        foreach (var member in one)
        {
            if (other.Exists(to => instruments[member].Platform == instruments[to].Platform || contradict(member, to)))
            {
                return false;
            }
        }

        Join(one, other);
        return true;
    }

    /// <summary>Joins the parts of a set to the set, though they stand on one list.</summary>
    public void JoinParts(int set, IEnumerable<int> parts)
    {
        foreach (var part in parts)
        {
            Join(MembersOf(set), MembersOf(part));
        }
    }

    private void Join(List<int> one, List<int> other)
    {
        var all = one.Concat(other).Order().ToList();
        _members.Remove(_cluster[one[0]]);
        _members.Remove(_cluster[other[0]]);
        foreach (var member in all)
        {
            _cluster[member] = all[0];
        }

        _members[all[0]] = all;
    }

    private List<int> MembersOf(int place) => _members.TryGetValue(_cluster[place], out var members) ? members : [place];
}
