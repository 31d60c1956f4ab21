namespace Analytics.Regulations.Allocation.Solving;

/// <summary>What can become of a target.</summary>
internal enum TargetState
{
    /// <summary>Reached by what nobody contests.</summary>
    Reached,

    /// <summary>Reached with contested items that no other center needs: it can be kept whatever becomes of the others.</summary>
    Free,

    /// <summary>Within reach, by items that other centers need too: see the conflicts.</summary>
    Contested,

    /// <summary>Out of reach, even with every contested item.</summary>
    Lost,
}

/// <summary>
/// Takes a problem apart. Only a center that needs an item and can reach a target competes for it; an item that one such center claims is
/// given to it, which costs nobody anything and may settle its need, whereby other items become free in turn. What remains are small
/// conflicts, though nearly all centers of a province hang together by somebody.
/// </summary>
internal sealed class ConflictFinder
{
    private readonly AllocationProblem _problem;
    private readonly List<int>[] _itemsOf;
    private readonly long[] _own;
    private readonly TargetState[][] _states;
    private readonly bool[] _given;
    private readonly Queue<int> _items;

    private ConflictFinder(AllocationProblem problem)
    {
        _problem = problem;
        _itemsOf = [.. problem.Centers.Select(_ => new List<int>())];
        _own = [.. problem.Centers.Select(center => center.Own)];
        _given = new bool[problem.Items.Count];
        _items = new Queue<int>(Enumerable.Range(0, problem.Items.Count));
        foreach (var item in _items)
        {
            foreach (var claim in problem.Items[item].Claims)
            {
                _itemsOf[claim.Center].Add(item);
            }
        }

        _states = [.. problem.Centers.Select(First)];
    }

    /// <summary>The state of each center's targets, and the conflicts in order of their first center.</summary>
    public static (IReadOnlyList<IReadOnlyList<TargetState>> States, IReadOnlyList<Conflict> Conflicts) Find(AllocationProblem problem)
    {
        var finder = new ConflictFinder(problem);
        while (finder._items.TryDequeue(out var item))
        {
            finder.GiveIfUncontested(item);
        }

        return (finder._states, finder.Components());
    }

    private TargetState[] First(CenterTargets center, int index)
    {
        var most = checked(center.Own + _itemsOf[index].Sum(item => ClaimOf(item, index).Whole));
        return [.. center.Targets.Select(target => target <= center.Own ? TargetState.Reached : target > most ? TargetState.Lost : TargetState.Contested)];
    }

    private Claim ClaimOf(int item, int center) => _problem.Items[item].Claims.First(claim => claim.Center == center);

    private bool Competes(int center) => Array.IndexOf(_states[center], TargetState.Contested) >= 0;

    private IEnumerable<Claim> OpenClaims(int item) => _problem.Items[item].Claims.Where(claim => Competes(claim.Center));

    private void GiveIfUncontested(int item)
    {
        if (_given[item] || OpenClaims(item).Sum(claim => (long)claim.Units) > _problem.Items[item].Units)
        {
            return;
        }

        _given[item] = true;
        foreach (var claim in OpenClaims(item).ToList())
        {
            _own[claim.Center] += claim.Whole;
            Settle(claim.Center);
        }
    }

    private void Settle(int center)
    {
        var targets = _problem.Centers[center].Targets;
        for (var i = 0; i < targets.Count; i++)
        {
            if (_states[center][i] == TargetState.Contested && targets[i] <= _own[center])
            {
                _states[center][i] = TargetState.Free;
            }
        }

        if (!Competes(center))
        {
            _itemsOf[center].ForEach(_items.Enqueue);
        }
    }

    private List<Conflict> Components()
    {
        var sets = new DisjointSets(_problem.Centers.Count);
        for (var item = 0; item < _given.Length; item++)
        {
            if (!_given[item])
            {
                var centers = OpenClaims(item).Select(claim => claim.Center).ToList();
                centers.ForEach(center => sets.Join(centers[0], center));
            }
        }

        return [.. Enumerable.Range(0, _problem.Centers.Count).Where(Competes).GroupBy(sets.Find).Select(set => ToConflict([.. set]))];
    }

    private Conflict ToConflict(List<int> centers)
    {
        var number = centers.Select((center, i) => (center, i)).ToDictionary(pair => pair.center, pair => pair.i);
        var items = centers.SelectMany(center => _itemsOf[center]).Distinct().Where(item => !_given[item]).Order()
            .Select(item => new ContestedItem(_problem.Items[item].Units, [.. OpenClaims(item).Select(claim => claim with { Center = number[claim.Center] })]));
        return new Conflict(
            centers,
            [.. centers.Select(center => (IReadOnlyList<long>)[.. Contested(center).Select(i => _problem.Centers[center].Targets[i] - _own[center])])],
            [.. centers.Select(center => Contested(center).First())],
            [.. items]);
    }

    private IEnumerable<int> Contested(int center) =>
        Enumerable.Range(0, _states[center].Length).Where(i => _states[center][i] == TargetState.Contested);
}
