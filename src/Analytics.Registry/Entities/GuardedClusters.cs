namespace Analytics.Registry.Entities;

/// <summary>
/// Sets of items that grow by joining two of them (disjoint sets, B. A. Galler and M. J. Fischer 1964, joined by size, paths halved), with a
/// guard: a set carries marks, such as a credit code or a patent number, and two sets whose marks of one kind differ are never joined,
/// whatever lies between them.
/// </summary>
/// <param name="count">The number of items, 0 … count−1; each is a set of its own at first.</param>
internal sealed class GuardedClusters(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];
    private readonly int[] _size = [.. Enumerable.Repeat(1, count)];
    private readonly Dictionary<int, SortedDictionary<string, string>> _marks = [];

    /// <summary>Gives an item a mark before anything is joined; the first value of a kind stands.</summary>
    /// <param name="item">The item.</param>
    /// <param name="kind">What is marked, e.g. uscc.</param>
    /// <param name="value">The value that all members of a set must share, or not have.</param>
    public void Mark(int item, string kind, string value)
    {
        if (!_marks.TryGetValue(item, out var marks))
        {
            _marks.Add(item, marks = new SortedDictionary<string, string>(StringComparer.Ordinal));
        }

        marks.TryAdd(kind, value);
    }

    /// <summary>The item that stands for the set of an item.</summary>
    public int Find(int item)
    {
        while (_parent[item] != item)
        {
            _parent[item] = _parent[_parent[item]];
            item = _parent[item];
        }

        return item;
    }

    /// <summary>Joins the sets of two items unless their marks forbid it.</summary>
    /// <returns>Whether the two are in one set now.</returns>
    public bool Join(int left, int right)
    {
        var (one, other) = (Find(left), Find(right));
        if (one == other)
        {
            return true;
        }

        if (!Agree(one, other))
        {
            return false;
        }

        // Equal sizes go to the smaller number, so that the outcome does not depend on which item was named first.
        var (into, from) = _size[one] > _size[other] || (_size[one] == _size[other] && one < other) ? (one, other) : (other, one);
        _parent[from] = into;
        _size[into] += _size[from];
        if (_marks.Remove(from, out var moved))
        {
            foreach (var (kind, value) in moved)
            {
                Mark(into, kind, value);
            }
        }

        return true;
    }

    private bool Agree(int one, int other) =>
        !_marks.TryGetValue(one, out var left) || !_marks.TryGetValue(other, out var right)
        || left.All(mark => !right.TryGetValue(mark.Key, out var value) || value == mark.Value);
}
