namespace Analytics.Regulations.Allocation.Solving;

/// <summary>
/// A network of integer capacities and its maximum flow by Dinic's method (shortest augmenting paths in levels). Capacities may be widened
/// after a flow was found, and the flow goes on from there. What has reached the sink through an arc stays: no augmenting path leaves the
/// sink again.
/// </summary>
/// <param name="nodes">Number of nodes; they are 0 to nodes - 1.</param>
internal sealed class FlowNetwork(int nodes)
{
    private readonly List<int> _to = [];
    private readonly List<long> _left = [];
    private readonly List<int> _next = [];
    private readonly int[] _first = Filled(nodes);
    private readonly int[] _level = new int[nodes];
    private readonly int[] _at = new int[nodes];
    private readonly Queue<int> _queue = new();
    private readonly List<int> _path = [];

    /// <summary>Adds an arc.</summary>
    /// <returns>Its number, for <see cref="Widen"/> and <see cref="FlowOf"/>.</returns>
    public int AddArc(int from, int to, long capacity)
    {
        Add(from, to, capacity);
        Add(to, from, 0);
        return _to.Count - 2;
    }

    /// <summary>Gives an arc more capacity.</summary>
    public void Widen(int arc, long more) => _left[arc] = checked(_left[arc] + more);

    /// <summary>The flow through an arc.</summary>
    public long FlowOf(int arc) => _left[arc ^ 1];

    /// <summary>What all arcs can still carry, to come back to.</summary>
    public long[] Save() => [.. _left];

    /// <summary>Comes back to what was saved; arcs must not have been added since.</summary>
    public void Restore(long[] saved)
    {
        _left.Clear();
        _left.AddRange(saved);
    }

    /// <summary>Sends as much more as can be sent.</summary>
    /// <returns>How much more was sent.</returns>
    public long Augment(int source, int sink)
    {
        var sent = 0L;
        while (Levels(source, sink))
        {
            Array.Copy(_first, _at, _first.Length);
            for (var pushed = Push(source, sink); pushed > 0; pushed = Push(source, sink))
            {
                sent += pushed;
            }
        }

        return sent;
    }

    /// <summary>The nodes from which more could still be sent to a node, the nearest first, itself included.</summary>
    public IReadOnlyList<int> Upstream(int target)
    {
        var seen = new bool[_first.Length];
        seen[target] = true;
        var found = new List<int> { target };
        for (var i = 0; i < found.Count; i++)
        {
            var node = found[i];
            for (var arc = _first[node]; arc >= 0; arc = _next[arc])
            {
                // The arc's partner leads from its head to this node.
                if (_left[arc ^ 1] > 0 && !seen[_to[arc]])
                {
                    seen[_to[arc]] = true;
                    found.Add(_to[arc]);
                }
            }
        }

        return found;
    }

    private static int[] Filled(int length)
    {
        var array = new int[length];
        Array.Fill(array, -1);
        return array;
    }

    private void Add(int from, int to, long capacity)
    {
        _to.Add(to);
        _left.Add(capacity);
        _next.Add(_first[from]);
        _first[from] = _to.Count - 1;
    }

    private bool Levels(int source, int sink)
    {
        Array.Fill(_level, -1);
        _level[source] = 0;
        _queue.Clear();
        _queue.Enqueue(source);
        while (_queue.TryDequeue(out var node))
        {
            for (var arc = _first[node]; arc >= 0; arc = _next[arc])
            {
                if (_left[arc] > 0 && _level[_to[arc]] < 0)
                {
                    _level[_to[arc]] = _level[node] + 1;
                    _queue.Enqueue(_to[arc]);
                }
            }
        }

        return _level[sink] >= 0;
    }

    /// <summary>One more path to the sink, and how much was sent along it; 0 when the levels hold no more.</summary>
    private long Push(int source, int sink)
    {
        _path.Clear();
        var node = source;
        while (node != sink)
        {
            var arc = _at[node];
            if (arc < 0)
            {
                if (node == source)
                {
                    return 0;
                }

                // A dead end: back, and past the arc that led here.
                node = _to[_path[^1] ^ 1];
                _path.RemoveAt(_path.Count - 1);
                _at[node] = _next[_at[node]];
            }
            else if (_left[arc] > 0 && _level[_to[arc]] == _level[node] + 1)
            {
                _path.Add(arc);
                node = _to[arc];
            }
            else
            {
                _at[node] = _next[arc];
            }
        }

        var most = _path.Min(arc => _left[arc]);
        foreach (var arc in _path)
        {
            _left[arc] -= most;
            _left[arc ^ 1] += most;
        }

        return most;
    }
}
