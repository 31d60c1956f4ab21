namespace Analytics.Regulations.Allocation.Solving;

/// <summary>
/// Looks for an assignment of whole items that meets needs, where items are worth different amounts: a search through all assignments, the
/// most valuable items first, each offered to the neediest center first. To give an item to a center that needs it never hurts, so only
/// who gets it is tried.
/// </summary>
internal sealed class WholeItems
{
    // The search goes as deep as there are units; a conflict of more is left to the bounds.
    private const int MostUnits = 2_000;

    private readonly List<ContestedItem> _items;
    private readonly long[][] _stillToCome;
    private readonly long[] _needs;
    private readonly int _budget;
    private int _steps;

    private WholeItems(Conflict conflict, long[] needs, int budget)
    {
        _items = [.. conflict.Items.OrderByDescending(item => item.Claims.Max(claim => claim.Amount))];
        _needs = [.. needs];
        _budget = budget;
        _stillToCome = new long[_items.Count + 1][];
        _stillToCome[^1] = new long[needs.Length];
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            _stillToCome[i] = [.. _stillToCome[i + 1]];
            foreach (var claim in _items[i].Claims)
            {
                _stillToCome[i][claim.Center] += claim.Whole;
            }
        }
    }

    /// <summary>Whether the needs can be met with whole items.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="needs">What each center shall get; 0 for none.</param>
    /// <param name="budget">The most steps; lowered by those that were taken.</param>
    public static Answer Meet(Conflict conflict, long[] needs, ref int budget)
    {
        if (conflict.Items.Sum(item => (long)item.Units) > MostUnits)
        {
            return Answer.Unknown;
        }

        var search = new WholeItems(conflict, needs, budget);
        var found = search.From(0);
        budget -= Math.Min(search._steps, budget);
        return found ? Answer.Yes : search._steps > search._budget ? Answer.Unknown : Answer.No;
    }

    private bool From(int item)
    {
        if (Array.TrueForAll(_needs, need => need <= 0))
        {
            return true;
        }

        return item < _items.Count && HasHope(item) && ++_steps <= _budget && Give(item, _items[item].Units, new int[_items[item].Claims.Count]);
    }

    private bool HasHope(int item)
    {
        for (var center = 0; center < _needs.Length; center++)
        {
            if (_needs[center] > _stillToCome[item][center])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives the units of an item that are left, then goes on with the next item.</summary>
    private bool Give(int item, int units, int[] given)
    {
        var claims = _items[item].Claims;
        var needy = Enumerable.Range(0, claims.Count).Where(i => given[i] < claims[i].Units && _needs[claims[i].Center] > 0)
            .OrderByDescending(i => _needs[claims[i].Center]).ToList();
        if (units == 0 || needy.Count == 0)
        {
            return From(item + 1);
        }

        foreach (var i in needy)
        {
            _needs[claims[i].Center] -= claims[i].Amount;
            given[i]++;
            var met = Give(item, units - 1, given);
            given[i]--;
            _needs[claims[i].Center] += claims[i].Amount;
            if (met || _steps > _budget)
            {
                return met;
            }
        }

        return false;
    }
}
