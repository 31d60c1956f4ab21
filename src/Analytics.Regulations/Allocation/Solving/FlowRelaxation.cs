namespace Analytics.Regulations.Allocation.Solving;

/// <summary>
/// A conflict in which items may be divided at will: whatever is impossible here is impossible with whole items too. Where a unit is worth
/// the same to everybody, whole items can do as much (the flow is integral), and the answer is exact.
/// </summary>
internal sealed class FlowRelaxation
{
    // Gains are added up in parts of 2^-32, each rounded up, so that a bound is never too low.
    private const int FractionBits = 32;

    private readonly Conflict _conflict;
    private readonly FlowNetwork _network;
    private readonly int[] _toSink;
    private readonly int _sink;

    private FlowRelaxation(Conflict conflict)
    {
        _conflict = conflict;
        var (items, centers) = (conflict.Items.Count, conflict.Needs.Count);
        _sink = 1 + items + centers;
        _network = new FlowNetwork(_sink + 1);
        for (var i = 0; i < items; i++)
        {
            _network.AddArc(0, 1 + i, checked(conflict.Items[i].Units * conflict.Items[i].Claims.Max(claim => claim.Amount)));
            foreach (var claim in conflict.Items[i].Claims)
            {
                _network.AddArc(1 + i, Node(claim.Center), claim.Whole);
            }
        }

        _toSink = [.. Enumerable.Range(0, centers).Select(center => _network.AddArc(Node(center), _sink, 0))];
    }

    /// <summary>Whether needs can be met together with divided items.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="needs">What each center shall get; 0 for none.</param>
    public static bool CanMeet(Conflict conflict, long[] needs) => new FlowRelaxation(conflict).Meet(needs);

    /// <summary>
    /// Centers whose needs together are more than all items that any of them claims: those that a center whose need is not met could take
    /// from, the nearest to it first. Empty when all needs can be met.
    /// </summary>
    public static IReadOnlyList<int> ShortSet(Conflict conflict, long[] needs)
    {
        var relaxed = new FlowRelaxation(conflict);
        if (relaxed.Meet(needs))
        {
            return [];
        }

        var unmet = Enumerable.Range(0, needs.Length).First(center => relaxed._network.FlowOf(relaxed._toSink[center]) < needs[center]);
        var first = relaxed.Node(0);
        return [.. relaxed._network.Upstream(relaxed.Node(unmet)).Select(node => node - first).Where(center => center >= 0 && center < needs.Length && needs[center] > 0)];
    }

    /// <summary>
    /// How many more targets can be reached at most, besides needs that must be met: the best that divided items can do, for which targets
    /// in reach are valued by their cheapest parts first (flows into centers form a polymatroid, where the greedy order is best).
    /// </summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="needs">What the settled centers shall get.</param>
    /// <param name="open">The centers that may still be served or not.</param>
    /// <returns>Whether the needs can be met, and the greatest number of targets of open centers beside them.</returns>
    public static (bool Feasible, int More) Bound(Conflict conflict, long[] needs, IEnumerable<int> open)
    {
        var relaxed = new FlowRelaxation(conflict);
        if (!relaxed.Meet(needs))
        {
            return (false, 0);
        }

        Int128 gained = 0;
        foreach (var worth in open.SelectMany(center => Parts(conflict.Needs[center], center)).Order().GroupBy(part => part.Worth))
        {
            foreach (var part in worth)
            {
                relaxed._network.Widen(relaxed._toSink[part.Center], part.Length);
            }

            var sent = relaxed._network.Augment(0, relaxed._sink);
            gained += (((Int128)sent * worth.Key.Targets << FractionBits) + worth.Key.Length - 1) / worth.Key.Length;
        }

        return (true, (int)(gained >> FractionBits));
    }

    /// <summary>Needs that can be met together with divided items: center after center in the order given, each as far as it still goes.</summary>
    public static long[] Greedy(Conflict conflict, IEnumerable<int> order)
    {
        var relaxed = new FlowRelaxation(conflict);
        var met = new long[conflict.Needs.Count];
        foreach (var center in order)
        {
            foreach (var need in conflict.Needs[center])
            {
                var before = relaxed._network.Save();
                relaxed._network.Widen(relaxed._toSink[center], need - met[center]);
                if (relaxed._network.Augment(0, relaxed._sink) < need - met[center])
                {
                    relaxed._network.Restore(before);
                    break;
                }

                met[center] = need;
            }
        }

        return met;
    }

    private bool Meet(long[] needs)
    {
        for (var center = 0; center < needs.Length; center++)
        {
            _network.Widen(_toSink[center], needs[center]);
        }

        return _network.Augment(0, _sink) == needs.Sum();
    }

    private int Node(int center) => 1 + _conflict.Items.Count + center;

    /// <summary>The upper hull of the targets that a center reaches with a growing amount, in parts of falling worth.</summary>
    private static IEnumerable<Part> Parts(IReadOnlyList<long> needs, int center)
    {
        var (at, targets) = (0L, 0);
        while (targets < needs.Count)
        {
            var best = Enumerable.Range(targets, needs.Count - targets).Select(i => new Part(center, needs[i] - at, i + 1 - targets)).Min();
            yield return best;
            (at, targets) = (at + best.Length, targets + best.Targets);
        }
    }

    /// <summary>So many targets for such an amount; the best worth comes first.</summary>
    private readonly record struct Part(int Center, long Length, int Targets) : IComparable<Part>
    {
        /// <summary>Equal for parts of equal worth.</summary>
        public (int Targets, long Length) Worth
        {
            get
            {
                var divisor = (long)System.Numerics.BigInteger.GreatestCommonDivisor(Targets, Length);
                return ((int)(Targets / divisor), Length / divisor);
            }
        }

        public int CompareTo(Part other)
        {
            var worth = ((Int128)other.Targets * Length).CompareTo((Int128)Targets * other.Length);
            return worth != 0 ? worth : Center != other.Center ? Center.CompareTo(other.Center) : Length.CompareTo(other.Length);
        }
    }
}
