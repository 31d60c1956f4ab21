namespace Analytics.Regulations.Allocation.Solving;

/// <summary>
/// The greatest number of targets that can be reached at once. Which sets can be is answered by a flow; which is the largest of them is as
/// hard as finding the most vertices of a graph without an edge between them (centers that need everybody they share), so this is a search:
/// centers with small needs first, kept before given up, cut off where divided items could do no better. Within the budget of steps the
/// answer is exact; beyond it two proven bounds remain.
/// </summary>
internal sealed class KeepSearch
{
    private readonly Conflict _conflict;
    private readonly Checker _checker;
    private readonly int[] _order;
    private readonly long[] _needs;
    private int _steps;
    private int _best;
    private int _unproven;

    private KeepSearch(Conflict conflict, Checker checker)
    {
        _conflict = conflict;
        _checker = checker;
        _order = [.. Enumerable.Range(0, conflict.Needs.Count).OrderBy(center => conflict.Needs[center][0])];
        _needs = new long[conflict.Needs.Count];
        _steps = checker.StepsOf(1_000_000);
    }

    /// <summary>Lower and upper bound of the number of targets; equal where the answer is exact.</summary>
    public static (int AtLeast, int AtMost) Run(Conflict conflict, Checker checker)
    {
        var search = new KeepSearch(conflict, checker);
        var all = FlowRelaxation.Bound(conflict, search._needs, search._order).More;
        search._best = search.Greedy();
        if (search._best < all)
        {
            search.From(0, 0);
        }

        return (search._best, search._best == all || search._steps < 0 ? all : Math.Max(search._best, search._unproven));
    }

    /// <summary>A number of targets that can be reached: center after center, the smallest needs first.</summary>
    private int Greedy()
    {
        var met = _checker.IsUniform ? FlowRelaxation.Greedy(_conflict, _order) : GreedyWhole();
        return met.Select((amount, center) => _conflict.Needs[center].Count(need => need <= amount)).Sum();
    }

    private long[] GreedyWhole()
    {
        var met = new long[_needs.Length];
        foreach (var center in _order)
        {
            foreach (var need in _conflict.Needs[center])
            {
                var before = met[center];
                met[center] = need;
                if (_checker.Check(_conflict, met) != Answer.Yes)
                {
                    met[center] = before;
                    break;
                }
            }
        }

        return met;
    }

    private void From(int depth, int kept)
    {
        if (--_steps < 0)
        {
            return;
        }

        var (feasible, more) = FlowRelaxation.Bound(_conflict, _needs, _order.Skip(depth));
        if (!feasible || kept + more <= _best)
        {
            return;
        }

        if (depth == _order.Length)
        {
            Take(kept);
            return;
        }

        var center = _order[depth];
        for (var targets = _conflict.Needs[center].Count; targets >= 0 && _steps >= 0; targets--)
        {
            _needs[center] = targets == 0 ? 0 : _conflict.Needs[center][targets - 1];
            From(depth + 1, kept + targets);
        }

        _needs[center] = 0;
    }

    private void Take(int kept)
    {
        var answer = _checker.Check(_conflict, _needs);
        _best = answer == Answer.Yes ? Math.Max(_best, kept) : _best;
        _unproven = answer == Answer.Unknown ? Math.Max(_unproven, kept) : _unproven;
    }
}
